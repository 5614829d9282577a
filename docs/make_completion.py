# docs/make_completion.py - makes the completions of bash, zsh and fish of what --help says.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Usage: make_completion.py KITH SHELL OUTPUT"""
import sys

import verb_help

HEAD = "# kith completion for {shell}, made of kith --help.\n" \
       "# SPDX-License-Identifier: GPL-2.0-or-later\n"


def spellings(option):
    return ([f"-{option.letter}"] if option.letter else []) + [f"--{option.name}"]


def quoted(words):
    """For any of these shells, in single quotes."""
    return "'" + words.replace("'", r"'\''") + "'"


def bash(verbs):
    """Options after a hyphen, an option's words where it has some, else file names."""
    names = " ".join(verb.name for verb in verbs)
    yield f"""_kith()
{{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}} options= values=
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W '{names} --help --version' -- "$current"))
        return
    fi
    case ${{COMP_WORDS[1]}} in"""
    for verb in verbs:
        options = " ".join(word for option in verb.options() for word in spellings(option))
        yield f"    {verb.name})\n        options='{options} --help'"
        cases = [f"        {'|'.join(spellings(option))}) values='{' '.join(values)}' ;;"
                 for option in verb.options() if (values := verb.values_of(option))]
        if cases:
            yield "\n".join(["        case $previous in", *cases, "        esac"])
        yield "        ;;"
    yield """    esac
    if [ -n "$values" ]; then
        COMPREPLY=($(compgen -W "$values" -- "$current"))
    elif [ "${current#-}" != "$current" ]; then
        COMPREPLY=($(compgen -W "$options" -- "$current"))
    fi
}
complete -o bashdefault -o default -F _kith kith"""


def zsh_option(verb, option):
    names = spellings(option)
    help_text = option.help.replace("[", "(").replace("]", ")").replace(":", " -")
    values = verb.values_of(option)
    action = f"({' '.join(values)})" if values else "_files"
    argument = f":{option.argument}:{action}" if option.argument else ""
    return [quoted(f"({' '.join(names)}){name}[{help_text}]{argument}") for name in names]


def zsh(verbs):
    yield "#compdef kith\n_kith()\n{\n    if (( CURRENT == 2 )); then\n        local -a verbs"
    yield "        verbs=("
    for verb in verbs:
        yield f"            {quoted(verb.name + ':' + verb.brief.replace(':', ' -'))}"
    yield "        )\n        _describe verb verbs\n        return\n    fi"
    yield "    local verb=$words[2]\n    shift words\n    (( CURRENT-- ))\n    case $verb in"
    for verb in verbs:
        yield f"    {verb.name})\n        _arguments \\"
        for option in verb.options():
            yield from (f"            {word} \\" for word in zsh_option(verb, option))
        yield "            '--help[tell all options]' '*:file:_files'\n        ;;"
    yield "    esac\n}\n_kith \"$@\""


def fish(verbs):
    yield "complete -c kith -n __fish_use_subcommand -l help -d 'list the verbs'"
    yield "complete -c kith -n __fish_use_subcommand -l version -d 'print the version'"
    for verb in verbs:
        yield f"complete -c kith -n __fish_use_subcommand -f -a {verb.name} -d {quoted(verb.brief)}"
    for verb in verbs:
        for option in verb.options():
            letter = f" -s {option.letter}" if option.letter else ""
            values = verb.values_of(option)
            argument = f" -x -a '{' '.join(values)}'" if values else " -r" * bool(option.argument)
            yield (f"complete -c kith -n '__fish_seen_subcommand_from {verb.name}'{letter}"
                   f" -l {option.name}{argument} -d {quoted(option.help)}")


def main():
    kith, shell, output = sys.argv[1:]
    lines = list({"bash": bash, "zsh": zsh, "fish": fish}[shell](list(verb_help.read_verbs(kith))))
    with open(output, "w", encoding="utf-8") as file:
        if shell == "zsh":  # whose first line must name the command
            first, _, lines[0] = lines[0].partition("\n")
            file.write(first + "\n")
        file.write(HEAD.format(shell=shell))
        file.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    main()
