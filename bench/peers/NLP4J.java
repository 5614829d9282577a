/* bench/peers/NLP4J.java - the names that NLP4J finds. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Read FOLDER/0.txt to FOLDER/COUNT-1.txt; print "number start end type", in UTF-16 units. */
public class NLP4J {
    static final String AT = "edu/emory/mathcs/nlp/";
    /* As its own config-decode-en.xml, without the parser, which finds no names. */
    static final String ASKED = "<configuration><tsv><column index=\"1\" field=\"form\"/></tsv><lexica>"
        + "<ambiguity_classes field=\"word_form_simplified_lowercase\">" + AT + "lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>"
        + "<word_clusters field=\"word_form_simplified_lowercase\">" + AT + "lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>"
        + "<word_embeddings field=\"word_form_undigitalized\">" + AT + "lexica/en-word-embeddings-undigitalized.xz</word_embeddings>"
        + "<named_entity_gazetteers field=\"word_form_simplified\">" + AT + "lexica/en-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>"
        + "</lexica><models><pos>" + AT + "models/en-pos.xz</pos><ner>" + AT + "models/en-ner.xz</ner></models></configuration>";

    /** Where the word of a node stands in `text`, from `from` on; its own offsets are of a stream. */
    static int find(String text, String word, int from) {
        int at = text.indexOf(word, from);
        return at >= 0 && at - from < 200 ? at : -1;
    }

    public static void main(String[] args) throws Exception {
        NLPDecoder decoder = new NLPDecoder(new ByteArrayInputStream(ASKED.getBytes(StandardCharsets.UTF_8)));
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            String text = Files.readString(Path.of(args[0], i + ".txt"));
            int from = 0, start = -1;
            for (NLPNode[] sentence : decoder.decodeDocument(text))
                for (int k = 1; k < sentence.length; k++) {
                    int at = find(text, sentence[k].getWordForm(), from);
                    String tag = sentence[k].getNamedEntityTag();
                    if (at < 0)
                        continue;
                    from = at + sentence[k].getWordForm().length();
                    /* Begin, inside, last, or a unit alone. */
                    if (tag.startsWith("B-") || tag.startsWith("U-"))
                        start = at;
                    if ((tag.startsWith("L-") || tag.startsWith("U-")) && start >= 0)
                        out.printf("%d\t%d\t%d\t%s%n", i, start, from, tag.substring(2));
                }
        }
        out.flush();
    }
}
