package dk.skranke.configuration.pages;

import dk.skranke.configuration.Unfit;
import dk.skranke.web.Page;
import java.util.List;

/** @param text as it was pasted, when it comes back */
public record Configuration(String text, List<Unfit.Reason> reasons, boolean secondPerson) implements Page {

    @Override
    public int status() {
        return reasons.isEmpty() ? 200 : 422;
    }
}
