package dk.skranke.recurring;

import dk.skranke.calendars.CalendarId;
import dk.skranke.templates.Pattern;
import dk.skranke.templates.Sharing;
import dk.skranke.templates.TemplateId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A series as it was typed and found to be in order. */
record SeriesDetails(
        String name,
        Sharing sharing,
        @Nullable TemplateId template,
        Pattern pattern,
        Map<String, String> asked,
        Rhythm rhythm,
        @Nullable CalendarId calendar) {}
