package dk.skranke.operations;

import dk.skranke.shared.Language;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Where an office can be, with the time its clocks show: the EU, the EEA, Switzerland and the United Kingdom. */
enum Country {
    AT("Vienna"),
    BE("Brussels"),
    BG("Sofia"),
    CH("Zurich"),
    CY("Nicosia"),
    CZ("Prague"),
    DE("Berlin"),
    DK("Copenhagen"),
    EE("Tallinn"),
    ES("Madrid"),
    FI("Helsinki"),
    FR("Paris"),
    GB("London"),
    GR("Athens"),
    HR("Zagreb"),
    HU("Budapest"),
    IE("Dublin"),
    IS("Reykjavik"),
    IT("Rome"),
    LI("Vaduz"),
    LT("Vilnius"),
    LU("Luxembourg"),
    LV("Riga"),
    MT("Malta"),
    NL("Amsterdam"),
    NO("Oslo"),
    PL("Warsaw"),
    PT("Lisbon"),
    RO("Bucharest"),
    SE("Stockholm"),
    SI("Ljubljana"),
    SK("Bratislava");

    private final String city;

    Country(String city) {
        this.city = city;
    }

    ZoneId zone() {
        return ZoneId.of((this == IS ? "Atlantic/" : "Europe/") + city);
    }

    String in(Language language) {
        return Locale.of("", name()).getDisplayCountry(language.locale());
    }

    static List<Country> byName(Language language) {
        var order = Collator.getInstance(language.locale());
        return Arrays.stream(values())
                .sorted(Comparator.comparing((Country it) -> it.in(language), order))
                .toList();
    }

    /** What somebody who reads this language most likely means. */
    static Country of(Language language) {
        return switch (language) {
            case DA -> DK;
            case DE -> DE;
            case EN -> GB;
        };
    }
}
