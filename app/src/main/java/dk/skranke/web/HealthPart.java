package dk.skranke.web;

import dk.skranke.shared.Language;
import java.util.List;
import java.util.Map;

/** A part of the program that can be well or unwell, seen by machines as figures and by administrators in words. */
public interface HealthPart {

    /** {@code mail} */
    String name();

    /** Numbers only, never content: whoever asks for the health has not signed in. */
    Map<String, Object> figures();

    /** What is wrong and what to do about it, a sentence each; empty when all is well. */
    List<String> troubles(Language language);
}
