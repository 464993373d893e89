package dk.skranke.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One thing that a new version says otherwise; null for what is not there. */
public record Difference(
        String place, @Nullable String before, @Nullable String after) {

    /** Place by place, in the order of the new version. What has a key is found by it, wherever it stands in a list. */
    public static List<Difference> between(@Nullable JsonNode before, JsonNode after) {
        var was = new LinkedHashMap<String, String>();
        var is = new LinkedHashMap<String, String>();
        if (before != null) flatten("", before, was);
        flatten("", after, is);
        var places = new LinkedHashSet<>(is.keySet());
        places.addAll(was.keySet());
        var all = new ArrayList<Difference>();
        for (var it : places)
            if (!java.util.Objects.equals(was.get(it), is.get(it)))
                all.add(new Difference(it, was.get(it), is.get(it)));
        return all;
    }

    private static void flatten(String place, JsonNode it, Map<String, String> into) {
        if (it.isObject()) {
            it.properties()
                    .forEach(one ->
                            flatten(place.isEmpty() ? one.getKey() : place + "." + one.getKey(), one.getValue(), into));
        } else if (it.isArray()) {
            var plain = it.valueStream().allMatch(JsonNode::isValueNode);
            if (plain)
                into.put(
                        place,
                        String.join(
                                ", ", it.valueStream().map(JsonNode::asString).toList()));
            else for (var i = 0; i < it.size(); i++) flatten(place + "[" + name(it.get(i), i) + "]", it.get(i), into);
        } else if (!it.isNull()) {
            into.put(place, it.asString());
        }
    }

    private static String name(JsonNode it, int at) {
        if (it.hasNonNull("key")) return it.get("key").asString();
        if (it.hasNonNull("to") && it.has("from"))
            return String.join(
                            "+",
                            it.get("from").valueStream().map(JsonNode::asString).toList()) + "-"
                    + it.get("to").asString();
        if (it.hasNonNull("does")) return it.get("does").asString() + "-" + at;
        return Integer.toString(at + 1);
    }
}
