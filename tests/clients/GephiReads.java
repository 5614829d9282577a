// tests/clients/GephiReads.java - what Gephi's importers make of files, and its preview's picture.
// SPDX-License-Identifier: GPL-2.0-or-later
import com.google.gson.GsonBuilder;
import java.awt.Color;
import java.awt.Font;
import java.io.File;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.types.IntervalDoubleMap;
import org.gephi.graph.api.types.IntervalSet;
import org.gephi.io.exporter.preview.PDFExporter;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.types.DependantColor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Usage: java [-Dscale=true] GephiReads OUT.json GRAPH..., or java -Dscale=true GephiReads OUT.pdf GRAPH
 *
 * A GRAPH is a file, or a table of nodes and one of edges: "net.nodes.csv,net.edges.csv". OUT.json
 * gets of each GRAPH, in order, what Gephi complains of and all that it holds afterwards; OUT.pdf
 * gets a picture. With -Dscale=true Gephi scales the layout, as its dialog does unless told not to.
 */
class GephiReads {
    private static final ImportController IMPORTS = Lookup.getDefault().lookup(ImportController.class);

    /** Import into a new workspace: a table of edges into that of its nodes. */
    private static Workspace load(String graph, List<String> issues) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        for (String path : graph.split(",")) {
            Container container = IMPORTS.importFile(new File(path));
            container.getLoader().setAutoScale(Boolean.getBoolean("scale"));
            boolean append = path.endsWith(".edges.csv");
            IMPORTS.process(container, append ? new AppendProcessor() : new DefaultProcessor(), workspace);
            for (Issue issue : container.getReport().getIssuesList(Integer.MAX_VALUE))
                issues.add(issue.getLevel() + ": " + issue.getMessage());
        }
        return workspace;
    }

    private static Graph graphOf(Workspace workspace) {
        return Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace).getGraph();
    }

    private static List<Double> bounds(Interval interval) {
        return new ArrayList<>(List.of(interval.getLow(), interval.getHigh()));
    }

    /** Numbers as they are, spans of time as [from, to] or [from, to, number], all else as text. */
    private static Object plain(Object value) {
        List<Object> spans = new ArrayList<>();
        if (value instanceof IntervalSet set) {
            for (Interval interval : set.toArray())
                spans.add(bounds(interval));
            return spans;
        }
        if (value instanceof IntervalDoubleMap map) {
            for (Interval interval : map.toKeysArray()) {
                List<Double> span = bounds(interval);
                span.add(map.getDouble(interval));
                spans.add(span);
            }
            return spans;
        }
        return value instanceof Number ? value : value.toString();
    }

    private static void putColumns(Element element, Map<String, Object> row) {
        for (Column column : element.getAttributeColumns()) {
            Object value = element.getAttribute(column);
            if (value != null)
                row.put(column.getId(), plain(value));
        }
    }

    private static Map<String, Object> read(Node node) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("x", (double) node.x());
        row.put("y", (double) node.y());
        row.put("size", (double) node.size());
        row.put("r", node.getColor().getRed());
        row.put("g", node.getColor().getGreen());
        row.put("b", node.getColor().getBlue());
        putColumns(node, row);
        return row;
    }

    private static Map<String, Object> read(Edge edge) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("source", edge.getSource().getId());
        row.put("target", edge.getTarget().getId());
        row.put("directed", edge.isDirected());
        putColumns(edge, row);
        return row;
    }

    private static Map<String, Object> read(String path) throws Exception {
        List<String> issues = new ArrayList<>();
        Workspace workspace = load(path, issues);
        Graph graph = graphOf(workspace);
        List<Object> nodes = new ArrayList<>();
        List<Object> edges = new ArrayList<>();
        for (Node node : graph.getNodes())
            nodes.add(read(node));
        for (Edge edge : graph.getEdges())
            edges.add(read(edge));
        return Map.of("issues", issues, "nodes", nodes, "edges", edges);
    }

    /** As Gephi's preview draws it, with labels that a reader can make out. */
    private static void draw(String path, OutputStream out) throws Exception {
        Workspace workspace = load(path, new ArrayList<>());
        for (Node node : graphOf(workspace).getNodes()) {
            node.getTextProperties().setSize((float) Math.sqrt(node.size() / 100));
            node.getTextProperties().setVisible(node.size() > 16);
        }
        PreviewProperties look =
            Lookup.getDefault().lookup(PreviewController.class).getModel(workspace).getProperties();
        look.putValue(PreviewProperty.SHOW_NODE_LABELS, true);
        look.putValue(PreviewProperty.NODE_LABEL_FONT, new Font("SansSerif", Font.PLAIN, 66));
        look.putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, false);
        look.putValue(PreviewProperty.NODE_LABEL_OUTLINE_SIZE, 6f);
        look.putValue(PreviewProperty.NODE_LABEL_OUTLINE_OPACITY, 75f);
        look.putValue(PreviewProperty.NODE_LABEL_OUTLINE_COLOR, new DependantColor(Color.WHITE));
        look.putValue(PreviewProperty.EDGE_CURVED, false);
        look.putValue(PreviewProperty.EDGE_THICKNESS, 3f);
        look.putValue(PreviewProperty.EDGE_OPACITY, 60f);
        PDFExporter exporter = new PDFExporter();
        exporter.setWorkspace(workspace);
        exporter.setPageSize(new PDRectangle(1000, 900));
        exporter.setOutputStream(out);
        exporter.execute();
    }

    public static void main(String[] args) throws Exception {
        if (args[0].endsWith(".pdf")) {
            try (OutputStream out = new FileOutputStream(args[0])) {
                draw(args[1], out);
            }
            return;
        }
        List<Object> graphs = new ArrayList<>();
        for (int i = 1; i < args.length; i++)
            graphs.add(read(args[i]));
        Files.writeString(Path.of(args[0]),
            new GsonBuilder().serializeSpecialFloatingPointValues().create().toJson(graphs));
    }
}
