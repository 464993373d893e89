package dk.skranke.ticketing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something said, and what happened after it until the next was said. Nothing said where the reader may not read it. */
public record Passage(@Nullable Turn said, List<Happening> after) {}
