package dk.skranke.leave;

import dk.skranke.leave.pages.BalanceLine;
import dk.skranke.shared.Language;

/** A balance in words. */
final class Lines {

    private Lines() {}

    static BalanceLine of(Balance it, Language language) {
        return new BalanceLine(
                Days.words(it.entitled(), language),
                Days.words(it.carried(), language),
                Days.words(it.taken(), language),
                Days.words(it.planned(), language),
                Days.words(it.asked(), language),
                Days.words(it.left(), language),
                Days.words(it.leftThen(), language),
                it.carried() != 0,
                it.asked() != 0,
                it.leftThen() < 0);
    }
}
