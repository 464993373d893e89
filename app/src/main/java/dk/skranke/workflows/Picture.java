package dk.skranke.workflows;

import dk.skranke.shared.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A workflow drawn: statuses in columns by how far they are from the start, ways forward above, ways back dashed below. */
public record Picture(int width, int height, List<Node> nodes, List<Edge> edges, String told) {

    private static final int WIDE = 150;
    private static final int HIGH = 52;
    private static final int ACROSS = 210;
    private static final int DOWN = 78;
    private static final int LANE = 14;

    /** @param mark of its meaning */
    public record Node(int x, int y, String key, String name, String mark, boolean end) {}

    public record Edge(String path, boolean back, boolean both) {}

    private record Place(int column, int row) {}

    private record Way(String from, String to) {}

    public static Picture of(Workflow it, Language language) {
        return new Drawing(it, language).picture();
    }

    private static final class Drawing {

        private final Workflow workflow;
        private final Language language;
        private final Map<String, Place> places = new HashMap<>();
        private final List<Way> ways;
        private int above;
        private int below;

        Drawing(Workflow workflow, Language language) {
            this.workflow = workflow;
            this.language = language;
            this.ways = workflow.moves().stream()
                    .flatMap(it -> it.from().stream().map(from -> new Way(from, it.to())))
                    .filter(it -> workflow.stage(it.from()).isPresent()
                            && workflow.stage(it.to()).isPresent())
                    .distinct()
                    .toList();
            place();
        }

        private void place() {
            var column = new HashMap<String, Integer>();
            column.put(workflow.start(), 0);
            var next = new ArrayDeque<>(List.of(workflow.start()));
            while (!next.isEmpty()) {
                var from = next.poll();
                for (var it : ways)
                    if (it.from().equals(from) && !column.containsKey(it.to())) {
                        column.put(it.to(), column.getOrDefault(from, 0) + 1);
                        next.add(it.to());
                    }
            }
            var last = column.values().stream().mapToInt(it -> it).max().orElse(0);
            var rows = new HashMap<Integer, Integer>();
            for (var it : workflow.stages()) {
                var ends = it.meaning() == Meaning.CLOSED;
                var at = ends ? Math.max(last, 1) : column.getOrDefault(it.key(), last);
                places.put(it.key(), new Place(at, rows.merge(at, 1, Integer::sum) - 1));
            }
        }

        Picture picture() {
            var rows = places.values().stream().mapToInt(Place::row).max().orElse(0) + 1;
            var columns = places.values().stream().mapToInt(Place::column).max().orElse(0) + 1;
            above = (int)
                    ways.stream().filter(this::skips).map(Way::from).distinct().count();
            var top = above * LANE + 8;
            var bottom = top + rows * DOWN;
            var bow = ways.stream().mapToInt(this::bow).max().orElse(0);
            var lanes = new HashMap<String, Integer>();
            var edges = new ArrayList<Edge>();
            var drawn = new HashSet<Way>();
            for (var it : ways) {
                var other = new Way(it.to(), it.from());
                if (drawn.contains(other)) continue;
                drawn.add(it);
                edges.add(edge(it, ways.contains(other), lanes, top, bottom));
            }
            return new Picture(
                    (columns - 1) * ACROSS + WIDE + 20 + bow,
                    bottom + below * LANE + 4,
                    workflow.stages().stream().map(it -> node(it, top)).toList(),
                    edges,
                    told());
        }

        private boolean skips(Way it) {
            return at(it.to()).column() - at(it.from()).column() > 1;
        }

        /** How far to the side a way leans that goes round others of its column; a curve comes three quarters as far. */
        private int bow(Way it) {
            var rows = Math.abs(at(it.to()).row() - at(it.from()).row());
            return at(it.to()).column() == at(it.from()).column() && rows > 1 ? 10 + 14 * Math.min(rows, 4) : 0;
        }

        private Place at(String stage) {
            return places.getOrDefault(stage, new Place(0, 0));
        }

        private Node node(Stage it, int top) {
            var at = at(it.key());
            return new Node(
                    at.column() * ACROSS,
                    top + at.row() * DOWN,
                    it.key(),
                    it.name().in(language),
                    it.meaning().mark(),
                    it.meaning() == Meaning.CLOSED);
        }

        private Edge edge(Way it, boolean both, Map<String, Integer> lanes, int top, int bottom) {
            var a = at(it.from());
            var b = at(it.to());
            var across = b.column() - a.column();
            var y1 = top + a.row() * DOWN + HIGH / 2;
            var y2 = top + b.row() * DOWN + HIGH / 2;
            var right = a.column() * ACROSS + WIDE;
            var left = b.column() * ACROSS;
            if (across == 1)
                return new Edge(
                        "M%d %dC%d %d %d %d %d %d".formatted(right, y1, right + 30, y1, left - 30, y2, left, y2),
                        false,
                        both);
            if (across == 0) {
                if (Math.abs(b.row() - a.row()) > 1)
                    return new Edge(
                            "M%d %dC%d %d %d %d %d %d"
                                    .formatted(right, y1, right + bow(it), y1, right + bow(it), y2, right, y2),
                            false,
                            both);
                var x = right - WIDE / 2;
                var down = b.row() > a.row();
                return new Edge(
                        "M%d %dV%d"
                                .formatted(
                                        x, down ? y1 + HIGH / 2 : y1 - HIGH / 2, down ? y2 - HIGH / 2 : y2 + HIGH / 2),
                        false,
                        both);
            }
            if (across > 1) {
                var lane = lanes.computeIfAbsent("above " + it.from(), _ -> (int) lanes.keySet().stream()
                        .filter(one -> one.startsWith("above"))
                        .count());
                var y = 6 + lane * LANE;
                var turn = right + 12 + lane * 4;
                var end = left - 14 - lane * 3;
                return new Edge(
                        "M%d %dH%dQ%d %d %d %dV%dQ%d %d %d %dH%dQ%d %d %d %dV%dQ%d %d %d %dH%d"
                                .formatted(
                                        right, y1 - 8, turn - 6, turn, y1 - 8, turn, y1 - 14, y + 6, turn, y, turn + 6,
                                        y, end - 6, end, y, end, y + 6, y2 - 14, end, y2 - 8, end + 6, y2 - 8, left),
                        false,
                        both);
            }
            var lane = below++;
            var y = bottom + lane * LANE - 8;
            var x1 = a.column() * ACROSS + WIDE / 2 + 10 + lane * 5 % 40;
            var x2 = b.column() * ACROSS + WIDE / 2 - 10 - lane * 5 % 40;
            return new Edge(
                    "M%d %dV%dQ%d %d %d %dH%dQ%d %d %d %dV%d"
                            .formatted(
                                    x1,
                                    y1 + HIGH / 2,
                                    y - 8,
                                    x1,
                                    y,
                                    x1 - 8,
                                    y,
                                    x2 + 8,
                                    x2,
                                    y,
                                    x2,
                                    y - 8,
                                    y2 + HIGH / 2),
                    true,
                    both);
        }

        /** The same in words, for whoever does not see it. */
        private String told() {
            return workflow.stages().stream()
                    .map(it -> {
                        var to = ways.stream()
                                .filter(way -> way.from().equals(it.key()))
                                .map(way -> workflow.stage(way.to())
                                        .orElseThrow()
                                        .name()
                                        .in(language))
                                .collect(Collectors.joining(", "));
                        return it.name().in(language) + (to.isEmpty() ? "" : " → " + to);
                    })
                    .collect(Collectors.joining(". ", "", "."));
        }
    }
}
