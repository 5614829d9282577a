// tests/clients/Neo4jReads.java - what databases of Neo4j hold.
// SPDX-License-Identifier: GPL-2.0-or-later
import com.google.gson.Gson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;

/**
 * Usage: java Neo4jReads OUT.json (HOME | SCRIPT.cypher)...
 *
 * OUT.json gets all that each HOME's database neo4j holds, or a new one once SCRIPT ran in it, twice.
 */
class Neo4jReads {
    private static Map<String, Object> read(Node node) {
        List<String> labels = new ArrayList<>();
        for (Label label : node.getLabels())
            labels.add(label.name());
        return Map.of("labels", labels, "properties", node.getAllProperties());
    }

    private static Map<String, Object> read(Relationship edge) {
        return Map.of("type", edge.getType().name(), "properties", edge.getAllProperties(),
            "ends", List.of(edge.getStartNode().getProperty("id"), edge.getEndNode().getProperty("id")));
    }

    /** Run statements as cypher-shell does: each in a transaction of its own. */
    private static void run(DatabaseManagementService service, String script) {
        for (String statement : script.split(";\n"))
            if (!statement.isBlank())
                service.database("neo4j").executeTransactionally(statement);
    }

    private static Map<String, Object> read(String place) throws Exception {
        boolean isScript = place.endsWith(".cypher");
        DatabaseManagementService service =
            new DatabaseManagementServiceBuilder(Path.of(isScript ? place + ".home" : place)).build();
        for (int i = 0; isScript && i < 2; i++)
            run(service, Files.readString(Path.of(place)));
        List<Object> nodes = new ArrayList<>();
        List<Object> edges = new ArrayList<>();
        try (Transaction transaction = service.database("neo4j").beginTx()) {
            transaction.getAllNodes().forEach(node -> nodes.add(read(node)));
            transaction.getAllRelationships().forEach(edge -> edges.add(read(edge)));
        } finally {
            service.shutdown();
        }
        return Map.of("nodes", nodes, "edges", edges);
    }

    public static void main(String[] args) throws Exception {
        List<Object> graphs = new ArrayList<>();
        for (int i = 1; i < args.length; i++)
            graphs.add(read(args[i]));
        Files.writeString(Path.of(args[0]), new Gson().toJson(graphs));
    }
}
