package dk.skranke.catalogue;

import dk.skranke.forms.Flaw;
import java.util.List;

/** A definition that cannot work; nothing was changed. */
public class Flawed extends RuntimeException {

    private final List<Flaw> flaws;

    public Flawed(List<Flaw> flaws) {
        super(flaws.toString(), null, false, false);
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
