package dk.skranke.proof.storm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is wrong, by verdict. */
final class Findings {

    private final Map<Verdict, List<String>> all = new EnumMap<>(Verdict.class);

    synchronized void add(Verdict verdict, String what) {
        all.computeIfAbsent(verdict, _ -> new ArrayList<>()).add(what);
    }

    void unless(boolean well, Verdict verdict, String what) {
        if (!well) add(verdict, what);
    }

    private int count(Verdict verdict) {
        return all.getOrDefault(verdict, List.of()).size();
    }

    boolean none() {
        return all.isEmpty();
    }

    List<String> sentences() {
        return all.entrySet().stream()
                .flatMap(it -> it.getValue().stream().map(what -> it.getKey() + "  " + what))
                .toList();
    }

    @Override
    public String toString() {
        var words = new StringBuilder();
        for (var it : Verdict.values())
            words.append(words.isEmpty() ? "" : ", ").append(it).append(' ').append(count(it));
        return words.toString();
    }
}
