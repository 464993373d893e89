package dk.skranke.configuration.pages;

import dk.skranke.configuration.Configuring.LeftOut;
import dk.skranke.configuration.Unfit;
import dk.skranke.web.Page;
import java.util.List;

/**
 * @param text as it was pasted, when it comes back
 * @param titles the parts that a text has, by the keys of their words
 * @param leftOut what of this office no text carries
 */
public record Configuration(
        String text, List<Unfit.Reason> reasons, boolean secondPerson, List<String> titles, List<LeftOut> leftOut)
        implements Page {

    @Override
    public int status() {
        return reasons.isEmpty() ? 200 : 422;
    }
}
