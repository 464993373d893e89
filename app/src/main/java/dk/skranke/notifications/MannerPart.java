package dk.skranke.notifications;

import dk.skranke.configuration.ConfigurationPart;
import dk.skranke.office.Member;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the office allows its mails to say; of what people wish to hear is their own. */
@Component
@Order(95)
class MannerPart extends ConfigurationPart<MannerPart.Entry> {

    record Entry(boolean contentByMail) {}

    private final Manners manners;

    MannerPart(Manners manners) {
        super("notifications", "notifications.notifications", Entry.class);
        this.manners = manners;
    }

    @Override
    protected List<Entry> exported(Member me) {
        return List.of(new Entry(manners.content()));
    }

    @Override
    protected void use(Entry it, Member me) {
        manners.content(it.contentByMail(), me);
    }
}
