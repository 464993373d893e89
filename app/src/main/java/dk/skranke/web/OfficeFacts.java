package dk.skranke.web;

import dk.skranke.shared.Language;
import java.time.ZoneId;

/** What every page says about the office. */
public interface OfficeFacts {

    String name();

    ZoneId zone();

    Language language();
}
