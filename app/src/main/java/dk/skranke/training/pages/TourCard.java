package dk.skranke.training.pages;

import dk.skranke.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A step of a tour beside the page that it is about.
 *
 * @param anchor the id of what it points at
 * @param before the step before; null at the first
 * @param close the page without the tour
 */
public record TourCard(
        String tour,
        String step,
        String anchor,
        int at,
        int of,
        @Nullable String before,
        String close) implements Page {}
