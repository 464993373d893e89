package dk.skranke.configuration;

import dk.skranke.configuration.Unfit.Reason;
import dk.skranke.office.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Between the text and its entries. Knows on which line something stands. */
@Component
class ConfigurationText {

    static final int VERSION = 1;
    private static final int LONGEST = 1_000_000;

    /** A part's entry as it was read, and where it stands in the text. */
    record Entry(ConfigurationPart<?> part, Object value, String place, Node node) {

        int line() {
            return Lines.of(node);
        }

        /** A reason with its place in the whole, on its line as far as the way there goes. */
        Reason at(Reason it) {
            return it.at(place, Lines.of(node, it.place()));
        }
    }

    private final JsonMapper json;

    ConfigurationText(JsonMapper json) {
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    String write(List<ConfigurationPart<?>> parts, Member me) {
        var all = new LinkedHashMap<String, Object>();
        all.put("version", VERSION);
        parts.forEach(it -> {
            var entries = List.copyOf(it.labelled(me).values());
            all.put(it.name(), plain(it.single() ? entries.getFirst() : entries));
        });
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(160);
        options.setSplitLines(false);
        return new Yaml(options).dump(all);
    }

    Object plain(Object it) {
        return json.convertValue(it, Object.class);
    }

    tools.jackson.databind.JsonNode tree(Object it) {
        return json.valueToTree(it);
    }

    /** @throws Unfit with line and reason */
    List<Entry> read(String text, List<ConfigurationPart<?>> parts) {
        if (text.length() > LONGEST) throw unfit("", 0, "too-long", LONGEST);
        if (!(compose(text) instanceof MappingNode root)) throw unfit("", 1, "no-configuration");
        var plain = (Map<?, ?>) load(text);
        var entries = new java.util.ArrayList<Entry>();
        var version = plain.get("version");
        if (!(version instanceof Integer number)) throw unfit("version", 1, "no-version");
        if (number > VERSION) throw unfit("version", line(root, "version"), "newer", number, VERSION);
        for (var it : root.getValue()) {
            var name = ((ScalarNode) it.getKeyNode()).getValue();
            if (name.equals("version")) continue;
            var part = parts.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unfit(name, line(it.getKeyNode()), "unknown", name));
            if (part.single()) entries.add(entry(part, plain.get(name), it.getValueNode(), name));
            else entries.addAll(entries(part, plain.get(name), it.getValueNode()));
        }
        entries.sort(java.util.Comparator.comparing(it -> parts.indexOf(it.part())));
        return entries;
    }

    private List<Entry> entries(ConfigurationPart<?> part, @Nullable Object value, Node node) {
        if (!(node instanceof SequenceNode list) || !(value instanceof List<?> values))
            throw unfit(part.name(), line(node), "no-list");
        var entries = new LinkedHashMap<String, Entry>();
        for (var i = 0; i < values.size(); i++) {
            var label = values.get(i) instanceof Map<?, ?> map ? part.label(map) : Integer.toString(i + 1);
            var place = part.name() + "[" + (label.isEmpty() ? i + 1 : label) + "]";
            var here = list.getValue().get(i);
            if (entries.put(place, entry(part, values.get(i), here, place)) != null)
                throw unfit(place, line(here), "twice", place);
        }
        return List.copyOf(entries.values());
    }

    private Entry entry(ConfigurationPart<?> part, @Nullable Object value, Node node, String place) {
        if (!(value instanceof Map<?, ?>)) throw unfit(place, line(node), "no-entry");
        try {
            var entry = new Entry(part, json.convertValue(value, part.entry()), place, node);
            Wanting.in(entry.value()).ifPresent(it -> {
                throw new Unfit(List.of(entry.at(Reason.of(it, 0, "configuration.unfit.needed", it))));
            });
            return entry;
        } catch (JacksonException | IllegalArgumentException it) {
            var cause = it instanceof DatabindException one
                    ? one
                    : it.getCause() instanceof DatabindException one ? one : null;
            if (cause == null) throw unfit(place, line(node), "unreadable", place);
            throw new Unfit(List.of(at(cause, node, place)));
        }
    }

    /** Follows the way that reading took down the text, as far as it goes. */
    private static Reason at(DatabindException it, Node node, String place) {
        var here = node;
        var words = new StringBuilder(place);
        var last = "";
        for (var step : it.getPath()) {
            last = step.getPropertyName() == null ? Integer.toString(step.getIndex() + 1) : step.getPropertyName();
            words.append('.').append(last);
            var next = Lines.below(here, step.getPropertyName(), step.getIndex());
            if (next == null) break;
            here = next;
        }
        var unknown = it instanceof tools.jackson.databind.exc.UnrecognizedPropertyException;
        return Reason.of(
                words.toString(),
                line(here),
                unknown ? "configuration.unfit.field" : "configuration.unfit.unreadable",
                last);
    }

    private static @Nullable Node compose(String text) {
        try {
            return new Yaml(new SafeConstructor(options())).compose(new java.io.StringReader(text));
        } catch (MarkedYAMLException it) {
            var mark = it.getProblemMark();
            throw unfit("", mark == null ? 0 : mark.getLine() + 1, "no-yaml");
        } catch (YAMLException _) {
            throw unfit("", 0, "no-yaml");
        }
    }

    private static Object load(String text) {
        try {
            return new Yaml(new SafeConstructor(options())).load(text);
        } catch (YAMLException it) {
            var mark = it instanceof MarkedYAMLException marked ? marked.getProblemMark() : null;
            throw unfit("", mark == null ? 0 : mark.getLine() + 1, "no-yaml");
        }
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(20);
        options.setNestingDepthLimit(30);
        options.setCodePointLimit(LONGEST);
        return options;
    }

    private static int line(MappingNode map, String key) {
        return Lines.of(map, key);
    }

    private static int line(Node it) {
        return Lines.of(it);
    }

    private static Unfit unfit(String place, int line, String key, Object... arguments) {
        return new Unfit(List.of(Reason.of(place, line, "configuration.unfit." + key, arguments)));
    }
}
