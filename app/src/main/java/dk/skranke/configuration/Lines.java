package dk.skranke.configuration;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** On which line of a text something stands, counted from one. */
final class Lines {

    private static final Pattern STEP = Pattern.compile("([^.\\[]+)|\\[([^]]*)]");

    private Lines() {}

    static int of(Node it) {
        return it.getStartMark().getLine() + 1;
    }

    /** @param place {@code fields[amount].label}, followed as far as it goes */
    static int of(Node it, String place) {
        var here = it;
        var steps = STEP.matcher(place);
        while (steps.find()) {
            var next = steps.group(1) != null ? below(here, steps.group(1), -1) : listed(here, steps.group(2));
            if (next == null) return of(here);
            here = next;
        }
        return of(here);
    }

    static @Nullable Node below(Node it, @Nullable String name, int index) {
        if (it instanceof MappingNode map && name != null)
            return map.getValue().stream()
                    .filter(one -> one.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals(name))
                    .map(NodeTuple::getValueNode)
                    .findFirst()
                    .orElse(null);
        if (it instanceof SequenceNode list
                && index >= 0
                && index < list.getValue().size()) return list.getValue().get(index);
        return null;
    }

    /** By its key, or by its number. */
    private static @Nullable Node listed(Node it, String which) {
        if (!(it instanceof SequenceNode list)) return null;
        var keyed = list.getValue().stream()
                .filter(one -> below(one, "key", -1) instanceof ScalarNode key
                        && key.getValue().equals(which))
                .findFirst();
        return keyed.orElseGet(() -> which.matches("\\d{1,6}") ? below(it, null, Integer.parseInt(which) - 1) : null);
    }
}
