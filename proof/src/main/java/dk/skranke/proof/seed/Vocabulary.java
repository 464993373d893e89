package dk.skranke.proof.seed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/** Words of a language, some of them said all the time and most of them seldom, as Zipf found. */
final class Vocabulary {

    private static final int WORDS = 20_000;

    private final List<String> words;
    private final double[] upTo;
    private final Random random;

    /**
     * @param common the words that every text has, the commonest first
     * @param first what compounds begin with
     * @param second what compounds end with
     */
    Vocabulary(String common, String first, String second, Random random) {
        var all = new LinkedHashSet<>(List.of(common.split(" ")));
        var beginnings = first.split(" ");
        var ends = second.split(" ");
        all.addAll(List.of(ends));
        for (var turn = 0; all.size() < WORDS && turn < WORDS * 4; turn++) {
            all.add(beginnings[random.nextInt(beginnings.length)] + ends[random.nextInt(ends.length)]);
        }
        this.words = new ArrayList<>(all);
        this.random = random;
        this.upTo = new double[words.size()];
        var sum = 0.0;
        for (var rank = 0; rank < upTo.length; rank++) {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
    }

    String word() {
        var place = java.util.Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return words.get(place < 0 ? Math.min(-place - 1, words.size() - 1) : place);
    }

    /** A few sentences of about so many characters. */
    String paragraph(int characters) {
        var text = new StringBuilder();
        while (text.length() < characters) {
            var words = 5 + random.nextInt(9);
            var start = text.length();
            for (var i = 0; i < words; i++) text.append(i == 0 ? "" : " ").append(word());
            text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
            text.append(". ");
        }
        return text.toString().strip();
    }

    String title() {
        var title = word() + " " + word() + " " + word() + " " + word();
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }
}
