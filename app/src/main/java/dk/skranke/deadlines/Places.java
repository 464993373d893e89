package dk.skranke.deadlines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The places that we know, by the many ways in which they are written. */
final class Places {

    private final List<Place> all;
    private final Map<String, Place> byName = new HashMap<>();

    private Places(List<Place> all) {
        this.all = List.copyOf(all);
        all.forEach(it -> {
            if (byName.put(plain(it.code()), it) != null) throw new IllegalArgumentException("twice: " + it.code());
        });
    }

    static Places read(Sheet sheet) {
        var all = new ArrayList<Place>();
        for (var it : sheet.sheets("places")) {
            var code = it.text("code");
            var state = it.optional("state", text -> text);
            all.add(new Place(
                    code,
                    Country.valueOf(code.substring(0, 2)),
                    state,
                    null,
                    it.list("own", Recurring::of),
                    it.list("closed", Recurring::of)));
            it.finish();
        }
        for (var it : sheet.sheets("municipalities")) {
            var state = it.text("state");
            var own = it.list("own", Recurring::of);
            for (var name : it.list("names", text -> text)) all.add(municipality(state, name, own));
            it.finish();
        }
        return new Places(all);
    }

    private static Place municipality(String state, String name, List<Recurring> own) {
        var country = Country.valueOf(state.substring(0, 2));
        var hierarchy = state.substring(3).toLowerCase(Locale.ROOT);
        return new Place(state + "/" + name, country, hierarchy, name, own, List.of());
    }

    List<Place> all() {
        return all;
    }

    Optional<Place> find(String name) {
        return Optional.ofNullable(byName.get(plain(name)));
    }

    /** Days that are holidays somewhere in this state, though not everywhere in it. */
    List<Recurring> elsewhereIn(Place state) {
        if (!state.wholeState()) return List.of();
        return all.stream()
                .filter(it -> it.municipality() != null && it.code().startsWith(state.code()))
                .flatMap(it -> it.own().stream())
                .distinct()
                .toList();
    }

    /** {@code de-by-muenchen}, {@code DE-BY/München} and {@code DE_BY_München} are one place. */
    private static String plain(String name) {
        return name.strip()
                .toUpperCase(Locale.ROOT)
                .replace("Ä", "AE")
                .replace("Ö", "OE")
                .replace("Ü", "UE")
                .replaceAll("[/_ ]+", "-");
    }
}
