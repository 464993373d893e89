package dk.skranke.search;

import dk.skranke.ticketing.Hits.Facts;
import java.util.Map;
import java.util.Objects;

/** What hits are narrowed down to: one value of each facet at most, as the address says it. */
public record Chosen(Map<String, String> values) {

    /** In their order beside the hits. */
    enum Facet {
        STATUS {
            @Override
            String value(Facts it) {
                return it.status().mark();
            }
        },
        TEAM {
            @Override
            String value(Facts it) {
                return Long.toString(it.team().value());
            }
        },
        CATEGORY {
            @Override
            String value(Facts it) {
                return Long.toString(it.category().value());
            }
        },
        CLIENT {
            @Override
            String value(Facts it) {
                return Objects.requireNonNullElse(it.client(), "");
            }
        },
        YEAR {
            @Override
            String value(Facts it) {
                return Integer.toString(it.year());
            }
        };

        abstract String value(Facts it);

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    boolean fits(Facts it) {
        for (var facet : Facet.values()) if (!fits(facet, it)) return false;
        return true;
    }

    /** Whether it would fit if this facet were left open. */
    boolean fitsBut(Facet open, Facts it) {
        for (var facet : Facet.values()) if (facet != open && !fits(facet, it)) return false;
        return true;
    }

    private boolean fits(Facet facet, Facts it) {
        var wanted = values.get(facet.key());
        return wanted == null || wanted.isEmpty() || wanted.equals(facet.value(it));
    }
}
