package dk.skranke.composing.pages;

import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a letter is held in which it can be taken back.
 *
 * @param own null goes with the office
 */
public record HoldChoice(
        List<Integer> choices, int office, @Nullable Integer own, boolean administrator) implements Page {}
