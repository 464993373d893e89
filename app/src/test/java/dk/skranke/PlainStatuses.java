package dk.skranke;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.Publishing;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What tests are about is mostly any ticket, with the six statuses that all have: inquiries and deadlines get those here.
 * The workflows that they have in the sample office are tested by themselves, and from filing to close in a browser.
 */
@Component
@Order
public class PlainStatuses implements ApplicationRunner {

    private final Catalogue catalogue;
    private final Publishing publishing;

    PlainStatuses(Catalogue catalogue, Publishing publishing) {
        this.catalogue = catalogue;
        this.publishing = publishing;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var key : List.of("CLIENT_INQUIRY", "DEADLINE")) {
            var plan = catalogue.byKey(key).plan();
            publishing.use(plan.of(plan.team(), null), null);
        }
    }
}
