package dk.skranke.search;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import dk.skranke.search.Chosen.Facet;
import dk.skranke.search.pages.Search;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.Hits.Facts;
import dk.skranke.web.Text;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What the hits can be narrowed down by, each value with the number of hits that it would leave. */
@Component
class Facets {

    private static final int SHOWN = 6;

    private final Directory directory;
    private final Catalogue catalogue;

    Facets(Directory directory, Catalogue catalogue) {
        this.directory = directory;
        this.catalogue = catalogue;
    }

    List<Search.Facet> of(String typed, Chosen chosen, List<Facts> all, Member me) {
        return Arrays.stream(Facet.values())
                .map(it -> facet(it, typed, chosen, all, me))
                .filter(it -> it.values().size() > 1 || it.values().stream().anyMatch(Search.Value::chosen))
                .toList();
    }

    private Search.Facet facet(Facet facet, String typed, Chosen chosen, List<Facts> all, Member me) {
        var counts = all.stream()
                .filter(it -> chosen.fitsBut(facet, it))
                .collect(Collectors.groupingBy(facet::value, Collectors.summingInt(_ -> 1)));
        var now = chosen.values().getOrDefault(facet.key(), "");
        var values = counts.entrySet().stream()
                .filter(it -> !it.getKey().isEmpty())
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Integer> it) -> !it.getKey().equals(now))
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByValue().reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(it -> value(facet, it, now, typed, chosen, me.language()))
                .toList();
        return new Search.Facet(Text.in(me.language(), "search.facet." + facet.key()), values);
    }

    private Search.Value value(
            Facet facet, Map.Entry<String, Integer> it, String now, String typed, Chosen chosen, Language language) {
        var current = it.getKey().equals(now);
        var next = new HashMap<>(chosen.values());
        if (current) next.remove(facet.key());
        else next.put(facet.key(), it.getKey());
        return new Search.Value(label(facet, it.getKey(), language), it.getValue(), current, address(typed, next));
    }

    private String label(Facet facet, String value, Language language) {
        return switch (facet) {
            case STATUS -> Text.in(language, "ticketing.status." + value);
            case TEAM -> directory.team(new TeamId(Long.parseLong(value))).name();
            case CATEGORY ->
                catalogue.category(new CategoryId(Long.parseLong(value))).name(language);
            case CLIENT, YEAR -> value;
        };
    }

    private static String address(String typed, Map<String, String> values) {
        var address = UriComponentsBuilder.fromPath("/search").queryParam("q", "{q}");
        var variables = new HashMap<String, Object>();
        variables.put("q", typed);
        for (var facet : Facet.values()) {
            var value = values.getOrDefault(facet.key(), "");
            if (value.isEmpty()) continue;
            address.queryParam(facet.key(), "{" + facet.key() + "}");
            variables.put(facet.key(), value);
        }
        return address.encode().buildAndExpand(variables).toUriString();
    }
}
