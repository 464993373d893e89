package dk.skranke.watch;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Team;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import dk.skranke.watch.pages.AddressList;
import dk.skranke.web.Text;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To which address the reminders of a team go, besides to its people. */
@Controller
@RequestMapping("/administration/deadlines/addresses")
class AddressesController {

    private final Addresses addresses;
    private final Directory directory;

    AddressesController(Addresses addresses, Directory directory) {
        this.addresses = addresses;
        this.directory = directory;
    }

    @GetMapping
    AddressList form(Member me) {
        me.mustAdministrate();
        return page(addresses.all(), null);
    }

    /** @param typed the field {@code team-7} is the address of team 7 */
    @PostMapping
    Object change(@RequestParam Map<String, String> typed, Member me) {
        me.mustAdministrate();
        var mails = new HashMap<TeamId, String>();
        for (var it : directory.teams())
            mails.put(it.id(), typed.getOrDefault("team-" + it.id().value(), "").strip());
        try {
            addresses.change(mails);
            return "redirect:/administration/deadlines/addresses";
        } catch (Refused it) {
            return page(mails, Text.in(me.language(), it.key(), it.arguments()));
        }
    }

    private AddressList page(Map<TeamId, String> mails, @Nullable String error) {
        return new AddressList(
                directory.teams().stream().map(it -> line(it, mails)).toList(), error);
    }

    private static AddressList.Line line(Team it, Map<TeamId, String> mails) {
        return new AddressList.Line(it.id().value(), it.name(), mails.getOrDefault(it.id(), ""));
    }
}
