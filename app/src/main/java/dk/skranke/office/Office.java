package dk.skranke.office;

import dk.skranke.shared.Language;
import java.time.ZoneId;

/** The law office that this installation serves. */
public record Office(String name, Language language, String country, ZoneId zone, String signature) {}
