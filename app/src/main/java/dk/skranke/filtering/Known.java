package dk.skranke.filtering;

import java.util.List;
import java.util.Locale;

/** What an office calls its teams, people and categories; the first name of each is the one that is written. */
record Known(List<Named> teams, List<Named> people, List<Named> categories) {

    record Named(long id, List<String> names, List<String> plain) {

        Named(long id, List<String> names) {
            this(id, names, names.stream().map(Named::plain).toList());
        }

        String name() {
            return names.getFirst();
        }

        boolean called(String typed) {
            return plain.contains(plain(typed));
        }

        /** By the beginning of one of its words. */
        boolean hinted(String typed) {
            var start = plain(typed);
            return plain.stream().anyMatch(it -> it.startsWith(start) || it.contains(" " + start));
        }

        private static String plain(String name) {
            return name.toLowerCase(Locale.ROOT).replace('-', ' ').strip();
        }
    }

    List<Named> of(Field field) {
        return switch (field.kind()) {
            case TEAM -> teams;
            case PERSON -> people;
            case CATEGORY -> categories;
            default -> List.of();
        };
    }
}
