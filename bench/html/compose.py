# bench/html/compose.py - short web pages put together from the texts of others, for bench/html/learn.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Real pages are long, and have classes that tell. These are short, bare, and of many structures: a story of a few
paragraphs among what other pages have around theirs. Each is (HTML, the blocks of its main text)."""
import html
import re

STORY_CLASSES = "article article-body article-content body column container content entry entry-content left main main-content page post story text wrap"
ASIDE_CLASSES = "aside box breaking grid guide item latest links list more-news popular recommended related right row section side sidebar stories teaser ticker widget"
MORE = re.compile(r"^(more|related|popular|latest|most|top|recommended|trending|read|you may|you might|also|other|recent|don't|featured|"
                  r"breaking|editor|in this|what|up next|next|see also|from)\b", re.I)
CONSENT = re.compile(r"cookie|consent|partners|privacy", re.I)
LETTER = re.compile(r"newsletter|subscribe|sign up|inbox|log in", re.I)
AUTHOR = re.compile(r"\b(is an?|writes|reporter|editor|journalist|author|joined|covers)\b")
SENTENCE = re.compile(r"[.!?][\"\u201d\u2019)]?$")


class Texts:
    """What pages have, by what it is: stories as (title, paragraphs), and lists of strings."""

    def __init__(self, pages):
        self.stories, self.posts, self.other = [], [], []
        for page in pages:
            if "text" not in page.truth:
                continue
            own = [text for text, label in zip(page.texts, page.labels) if label and 60 <= len(text) <= 700 and SENTENCE.search(text)]
            if page.truth["kind"] == "forum":
                self.posts += own
            elif page.truth["kind"] == "article" and len(own) >= 3:
                title = next((t for t, l in zip(page.texts, page.labels) if l and 20 <= len(t) <= 110 and not SENTENCE.search(t)), own[0][:60])
                self.stories.append((title, own))
            self.other += [text for text, label in zip(page.texts, page.labels) if not label]
        pick = lambda test, low, high, rest: [t for t in self.other if low <= len(t) <= high and test(t)] or [rest]
        self.headings = sorted(set(pick(MORE.search, 6, 34, "More stories")))
        self.consent = pick(CONSENT.search, 60, 700, "We and our partners use cookies.")
        self.letters = pick(LETTER.search, 30, 300, "Subscribe to our newsletter.")
        self.authors = pick(AUTHOR.search, 60, 400, "The author is a reporter.")
        self.menus = pick(lambda t: not SENTENCE.search(t), 3, 24, "Home")


def tag(name, inner, classes="", more=""):
    given = f' class="{classes}"' if classes else ""
    return f"<{name}{given}{more}>{inner}</{name}>"


class Composer:
    """Puts one page together; `random` decides all."""

    def __init__(self, texts, random):
        self.texts, self.random = texts, random
        self.named = random.random() < 0.55
        self.kept = []

    def chance(self, p):
        return self.random.random() < p

    def pick(self, items):
        return items[int(self.random.random() * len(items))]

    def some(self, low, high):
        return low + int(self.random.random() * (high - low + 1))

    def name(self, classes):
        if not self.named or self.chance(0.2):
            return "" if self.chance(0.7) else self.pick("abcdefgh") + str(self.some(1, 99))
        return self.pick(classes.split())

    def link(self, text):
        return f'<a href="/{self.some(1, 999)}">{html.escape(text)}</a>'

    def story(self, low, high):
        title, paragraphs = self.pick(self.texts.stories)
        start = 0 if self.chance(0.8) else int(self.random.random() * len(paragraphs) / 2)
        return title, paragraphs[start:start + self.some(low, high)]

    def own(self, text):
        self.kept.append(text)
        return html.escape(text)

    # --- what is main text

    def paragraphs(self, texts):
        how = self.random.random()
        if how < 0.65:
            return "\n".join(tag("p", self.own(t)) for t in texts)
        if how < 0.8:
            return "\n".join(tag("div", self.own(t), self.name("paragraph text p")) for t in texts)
        return self.pick(["<br><br>", "<br />\n<br />"]).join(self.own(t) for t in texts) + self.pick(["", "<br>"])

    def names_list(self, source):
        """A list of names, perhaps links, with the paragraph that leads to it."""
        lead = self.pick(source).rstrip(".!?\"\u201d") + ":"
        words = list(dict.fromkeys(re.findall(r"[A-Z][a-z]{3,}(?: [A-Z][a-z]+)*", " ".join(self.story(3, 6)[1] + source))))[:self.some(3, 8)] or ["One", "Two"]
        show = self.link if self.chance(0.5) else html.escape
        before = tag("p", self.own(lead)) if self.chance(0.8) else ""
        self.kept += words
        return before + tag(self.pick(["ul", "ul", "ol"]), "".join(tag("li", show(w)) for w in words))

    def facts(self, source):
        words = re.findall(r"[A-Z][a-z]{3,}", " ".join(source))[:8] or ["One", "Two"]
        rows = list(zip(words[::2], words[1::2]))
        self.kept += [" | ".join(row) for row in rows]
        return tag("table", "".join(tag("tr", "".join(tag("td", c) for c in row)) for row in rows))

    def body(self):
        title, texts = self.story(2, 7)
        half = self.some(1, len(texts))
        parts = [self.paragraphs(texts[:half])]
        if self.chance(0.2):
            parts.append(self.names_list(texts))
        if self.chance(0.06):
            parts.append(self.facts(texts))
        if self.chance(0.1) and half < len(texts):
            parts.append(tag(self.pick(["h2", "h3"]), self.own(self.pick(self.texts.stories)[0][:50])))
        if self.chance(0.12) and half < len(texts):
            parts.append(self.pick([self.see_also, self.caption, self.letter, self.share])())
        if texts[half:]:
            parts.append(self.paragraphs(texts[half:]))
        return title, "\n".join(parts)

    # --- what is not

    def see_also(self):
        title = self.story(1, 1)[0]
        return tag("p", self.pick(["Read more: ", "READ: ", "Also read: ", "See also: ", ""]) + self.link(title), self.name("more related inline"))

    def caption(self):
        text = html.escape(self.story(1, 1)[1][0].split(". ")[0])
        credit = self.pick(["", "Photo: Getty Images", "Photograph: Reuters", "AP", "Image credit: AFP"])
        inner = tag("figcaption", text + (" " + tag("span", credit, self.name("credit")) if credit else ""))
        return tag("figure", '<img src="a.jpg">' + inner)

    def gallery(self):
        item = lambda: tag("li", '<img src="b.jpg">' + "".join(tag("div", text, self.name("caption short text")) for _ in range(self.some(1, 2)))
                           + (tag("span", "Photo: " + self.author(), self.name("credit")) if credit else ""), self.name("slide item picture"))
        items, credit = [], self.chance(0.6)
        for _ in range(self.some(2, 4)):
            text = html.escape(self.story(1, 1)[1][0].split(". ")[0])
            items.append(item())
        return tag("div", tag("ul", "".join(items * self.some(1, 2))), self.name("gallery slides carousel photos"))

    def letter(self):
        return tag(self.pick(["div", "section", "p"]), html.escape(self.pick(self.texts.letters)), self.name("newsletter signup box promo"))

    def share(self):
        return self.pick([tag("div", "".join(self.link(t) for t in ("Facebook", "Twitter", "Email", "Print")), self.name("share social")),
                          tag("p", "Share this article"), tag("p", "Share on Facebook | Share on X")])

    def author(self):
        names = re.findall(r"\b[A-Z][a-z]+ [A-Z][a-z]{2,}\b", " ".join(self.story(2, 4)[1]))
        return self.pick(names or ["Staff"])

    def byline(self):
        name = self.author()
        said = self.pick(["By ", "by ", "Written by: ", "Author: ", ""]) + (self.link(name) if self.chance(0.5) else name)
        if self.chance(0.3):
            said += self.pick([" Pictures: ", " and "]) + self.author()
        date = self.pick(["", "March 5, 2024", "2021-02-28", "12 May 2023, 10:31", "Published: 3 June 2022", "2 hours ago"])
        return tag(self.pick(["div", "p", "span"]), said, self.name("byline author meta")) + (tag("div", date, self.name("date time meta")) if date else "")

    def biography(self):
        name = self.author()
        text = html.escape(self.pick(self.texts.authors))
        text = name + text[text.find(" is"):] if " is" in text[:40] else name + " " + text
        head = tag(self.pick(["h4", "h3", "strong", "div"]), self.pick(["About the author", "About " + name, name, "Author"]))
        return tag("div", (head if self.chance(0.8) else "") + tag(self.pick(["p", "div"]), text), self.name("author-bio bio author about profile"))

    def teaser(self, depth):
        title, (lead, *rest) = self.story(1, 2)
        heading, head = self.pick(["h2", "h3", "h4", "strong", "div"]), ""
        if self.chance(0.15):      # all of it is a link
            return tag("a", tag(heading, html.escape(title)) + " " + html.escape(lead), more=' href="/x"')
        if self.chance(0.15):      # a title alone
            return self.link(title)
        head = tag(heading, self.link(title)) if self.chance(0.85) else tag("a", tag(heading, html.escape(title)), more=' href="/y"')
        lead = lead if self.chance(0.6) else lead.split(". ")[0]
        text = tag("p", html.escape(lead)) if self.chance(0.7) else "<br>" + html.escape(lead) if self.chance(0.5) else tag("div", html.escape(lead))
        if depth and rest and self.chance(0.6):
            text += tag("p", html.escape(rest[0]))
        end = self.pick(["", "", "", self.link("Read more"), tag("span", self.author() + " 2021-02-28"), tag("div", "3 days ago")])
        return self.pick(["", "", '<img src="c.jpg">']) + head + text + end

    def teasers(self):
        """Other stories of the site, in one shape each."""
        named = self.name(ASIDE_CLASSES)
        shape = self.pick(["ul", "div", "article", "li-article", "section"])
        items = []
        for _ in range(self.some(2, 7)):
            inner = self.teaser(shape == "article")
            if shape == "ul":
                items.append(tag("li", inner))
            elif shape == "li-article":
                items.append(tag("li", tag("article", inner, named)))
            else:
                items.append(tag(shape, inner, named))
        inner = "\n".join(items)
        if shape in ("ul", "li-article"):
            inner = tag("ul", inner)
        heading = tag(self.pick(["h2", "h3", "h4", "strong", "div", "p"]), html.escape(self.pick(self.texts.headings)), self.name("title heading widget-title"))
        heading = heading if self.chance(0.85) else ""
        if shape == "article" and self.chance(0.4):      # beside the story's own article
            return heading + inner
        wrap = self.pick(["div", "div", "div", "section", "aside"])
        return tag(wrap, heading + (tag("div", inner, self.name(ASIDE_CLASSES)) if self.chance(0.4) else inner), self.name(ASIDE_CLASSES))

    def turn(self):
        """The story before and the one behind."""
        one = lambda word: tag("div", tag("span", word) + self.teaser(False), self.name("next previous nav"))
        return tag("div", one(self.pick(["Next", "Next story", "Newer post"])) + one(self.pick(["Previous", "Previous story", "Older post"])),
                   self.name("pager post-nav navigation"))

    def whole_story(self):
        """Another story, under the page's own, as pages that never end have it."""
        title, texts = self.story(2, 5)
        inner = tag(self.pick(["h2", "h1", "h2"]), html.escape(title)) + (self.byline() if self.chance(0.4) else "")
        inner += tag("div", "".join(tag("p", html.escape(t)) for t in texts), self.name(STORY_CLASSES))
        return tag(self.pick(["article", "article", "div", "section"]), inner, self.name("post next-post article story more"))

    def whole_stories(self):
        return tag("div", "\n".join(self.whole_story() for _ in range(self.some(1, 3))), self.name("more stream next infinite"))

    def comments(self):
        shape = self.pick(["ul", "div", "details", "article"])
        named, items = self.name("comment comment-body reply message post"), []
        for _ in range(self.some(1, 12)):
            who = self.pick(["{}", "{} says:", "On 3 May {} said", "{} wrote", "{} 2 hours ago"]).format(tag("strong", self.author()) if self.chance(0.4) else self.author())
            title = tag("h3", html.escape(self.pick(self.texts.menus))) if self.chance(0.2) else ""
            texts = "".join(tag("p", html.escape(self.pick(self.texts.posts or self.texts.letters))) for _ in range(self.some(1, 2)))
            if shape == "details":
                items.append(tag("details", tag("summary", title + tag("p", who)) + tag("div", texts, named), self.name("comment"), self.pick(["", " open"])))
            else:
                items.append(tag("li" if shape == "ul" else shape, title + tag("div", who, self.name("comment-author meta user")) + texts, named))
        inner = "\n".join(items)
        if shape == "ul":
            inner = tag(self.pick(["ul", "ol"]), inner, self.name("comment-list"))
        if self.chance(0.7):
            inner = tag(self.pick(["h2", "h3", "div"]), self.pick(["Comments", "3 comments", "Leave a reply", "Discussion", "Responses", "12 thoughts"])) + inner
        return inner if shape == "details" and self.chance(0.5) else tag(self.pick(["div", "section"]), inner, self.name("comments comments-area discussion responses"))

    def consent(self):
        texts = "".join(tag("p", html.escape(self.pick(self.texts.consent))) for _ in range(self.some(1, 3)))
        firms = tag("ul", "".join(tag("li", self.author()) for _ in range(self.some(2, 6)))) if self.chance(0.4) else ""
        head = tag("h2", self.pick(["We value your privacy", "Cookies", "Your choice", "Before you continue", "Privacy"])) if self.chance(0.8) else ""
        role = self.pick(["", ' role="dialog"', ' role="dialog" aria-modal="true"'])
        return tag("div", tag("div", head + texts + firms), self.name("consent cookie-banner modal overlay gdpr notice"), role)

    def menu(self):
        links = [self.link(self.pick(self.texts.menus)) for _ in range(self.some(2, 12))]
        how = self.pick(["nav", "div", "ul", "br"])
        if how == "br":
            return "<br>".join(links)
        return tag("nav" if how == "nav" else "div", tag("ul", "".join(tag("li", t) for t in links)) if how != "div" else " ".join(links), self.name("menu nav top header links"))

    def notes(self):
        """A narrow column of the weather, of rates and of partners."""
        lines = [self.pick(self.texts.menus) + self.pick(["", ": " + self.author(), " +%d" % self.some(1, 30), " %d" % self.some(10, 900)]) for _ in range(self.some(2, 6))]
        return "<br>".join((f"<b>{html.escape(t)}</b>" if self.chance(0.2) else html.escape(t)) for t in lines)

    def form(self):
        places = "Albania Brazil Canada Denmark Egypt Finland Ghana Hungary Iceland Japan Kenya Latvia Mexico Nepal Oman Peru".split()
        return tag("form", tag("h4", "Register") + "<label>Name</label> <label>Company</label>" + tag("ul", "".join(tag("li", p) for p in places[:self.some(3, 16)])), self.name("form signup"))

    def footer(self):
        text = self.pick(["Copyright 2024. All rights reserved.", "Published by " + self.author(), "Terms of use | Privacy | Contact", html.escape(self.pick(self.texts.letters))])
        return tag(self.pick(["footer", "div"]), tag("p", text), self.name("footer bottom"))

    # --- pages

    def wrap(self, inner, classes, low=0, high=3):
        for _ in range(self.some(low, high)):
            inner = tag(self.pick(["div", "div", "div", "section"]), inner, self.name(classes))
        return inner

    def live(self):
        """Entries of one story, all of them main text."""
        title = self.story(1, 1)[0]
        shape, entries = self.pick(["article", "div", "section"]), []
        heading = tag("h1", self.own(title))
        for _ in range(self.some(3, 6)):
            part, texts = self.story(1, 3)
            entries.append(tag(shape, tag("time", "%d.%02d GMT" % (self.some(1, 23), self.some(0, 59))) + tag("h2", self.own(part)) + self.paragraphs(texts), self.name("block entry update")))
        return tag("main", heading + tag("div", "\n".join(entries), self.name("live updates blog")))

    def compose(self):
        """(HTML, main text)."""
        after = [self.teasers, self.teasers, self.whole_stories, self.comments, self.turn, self.biography, self.letter, self.share, self.gallery]
        before = [self.teasers, self.menu, self.consent, self.form, self.notes, self.gallery, self.letter]
        live = self.chance(0.1)
        if live:
            title, inside = "", self.live()
        else:
            title, inside = self.body()
        story_tag = self.pick(["article", "article", "div", "div", "div", "section", "main", "td", "td", "aside"])
        around_headline = self.pick(["h1", "h1", "h1", "h1", "h2", "b"])
        head = "" if live else tag(around_headline, self.own(title)) + (self.byline() if self.chance(0.5) else "")
        if not live and self.chance(0.2):
            head = tag("header", head)
        if self.chance(0.1) and not live:
            head = self.pick(before)() + head if self.chance(0.5) else head + self.caption()
        tail = "\n".join(self.pick(after)() for _ in range(self.some(0, 2))) if self.chance(0.4) else ""
        classes = self.name(STORY_CLASSES)
        story = inside if live else head + (tag("div", inside, classes) if self.chance(0.5) else inside)
        story = story if story_tag == "td" or live else tag(story_tag, story + tail, self.name(STORY_CLASSES))
        tail = tail if story_tag == "td" or live else ""
        top = "\n".join(self.pick(before)() for _ in range(self.some(0, 2)))
        end = "\n".join(self.pick(after)() for _ in range(self.some(0, 3)))
        if story_tag == "td" and not live:
            cells = [tag("td", self.notes() if self.chance(0.5) else self.menu()), tag("td", story + tail + (end if self.chance(0.5) else ""), self.name(STORY_CLASSES))]
            if self.chance(0.5):
                cells.append(tag("td", self.notes() if self.chance(0.5) else self.teasers()))
            story, end = tag("table", tag("tr", "".join(cells))), end if self.chance(0.3) else ""
        else:
            story = self.wrap(story, STORY_CLASSES, 0, 2) + tail
        how = self.random.random()
        if how < 0.4:      # all in one column
            page = self.wrap(top + "\n" + story + "\n" + end, STORY_CLASSES + " wrapper page site", 0, 3)
        elif how < 0.7:    # a column beside it
            side = tag(self.pick(["div", "div", "td", "aside"]) if story_tag != "td" else "div", end, self.name(ASIDE_CLASSES))
            page = top + self.wrap(self.wrap(story, STORY_CLASSES, 1, 1) + "\n" + side, "row columns container wrapper", 0, 3)
        else:
            page = top + "\n" + self.wrap(story, STORY_CLASSES, 0, 3) + "\n" + end
        page += self.footer() if self.chance(0.4) else ""
        site = self.pick(["News", html.escape(title) or "Live", html.escape(title) + " - The News"])
        meta = f'<meta property="og:title" content="{html.escape(title)}">' if self.chance(0.3) and title else ""
        return f"<!DOCTYPE html>\n<html><head><title>{site}</title>{meta}</head><body>\n{page}\n</body></html>\n", "\n".join(self.kept)


def compose(pages, count, random):
    """`count` pages as (HTML, main text), from the texts of `pages`, whose blocks have labels."""
    texts = Texts(pages)
    return [Composer(texts, random).compose() for _ in range(count)]
