/* bench/peers/CoreNLP.java - the names that Stanford CoreNLP finds. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Read FOLDER/0.txt to FOLDER/COUNT-1.txt; print "number start end type", in UTF-16 units. */
public class CoreNLP {
    public static void main(String[] args) throws Exception {
        Properties asked = new Properties();
        asked.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner");
        asked.setProperty("ner.applyNumericClassifiers", "false");
        asked.setProperty("ner.useSUTime", "false");
        asked.setProperty("ner.applyFineGrained", "false");
        asked.setProperty("threads", "1");
        StanfordCoreNLP reader = new StanfordCoreNLP(asked);
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            CoreDocument document = new CoreDocument(Files.readString(Path.of(args[0], i + ".txt")));
            reader.annotate(document);
            if (document.entityMentions() == null)
                continue;
            for (CoreEntityMention name : document.entityMentions())
                if (!name.tokens().get(0).tag().startsWith("PRP")) /* it gives "he" for a person, too */
                    out.printf("%d\t%d\t%d\t%s%n", i, name.charOffsets().first(), name.charOffsets().second(), name.entityType());
        }
        out.flush();
    }
}
