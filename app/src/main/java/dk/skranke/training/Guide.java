package dk.skranke.training;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.training.pages.TourCard;
import dk.skranke.web.Companion;
import dk.skranke.web.Page;
import dk.skranke.web.Viewer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The card of a tour beside the page that it is about; which one stands in the address, so that nothing is kept. */
@Component
class Guide implements Companion {

    private static final Pattern PLACE = Pattern.compile("[?&]tour=([a-z]{1,40})\\.(\\d{1,2})(?:&|$)");

    private final Directory directory;

    Guide(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<Page> beside(Viewer viewer, String path) {
        var place = PLACE.matcher(path);
        if (!(viewer instanceof Member me) || !place.find()) return Optional.empty();
        var at = Integer.parseInt(place.group(2));
        return Tour.named(place.group(1))
                .filter(it -> it.audience().includes(me, directory))
                .filter(it -> at >= 1 && at <= it.steps().size())
                .map(it -> card(it, at, path));
    }

    private static TourCard card(Tour it, int at, String path) {
        var step = it.steps().get(at - 1);
        return new TourCard(
                it.key(),
                step.key(),
                step.anchor(),
                at,
                it.steps().size(),
                at == 1 ? null : it.address(at - 2),
                path.replaceFirst("[?&]tour=[^&]*", "").replaceFirst("^([^?]*)&", "$1?"));
    }
}
