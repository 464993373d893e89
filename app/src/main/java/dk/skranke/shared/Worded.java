package dk.skranke.shared;

/** Something that is said in the language of whoever reads it: what fills a sentence may be one. */
@FunctionalInterface
public interface Worded {

    String in(Language language);
}
