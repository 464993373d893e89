package dk.skranke.signin;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.signin.pages.InvitationMade;
import dk.skranke.web.Address;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An administrator opens somebody's way in. Answers with the page itself: the link exists nowhere else. */
@Controller
class InvitingController {

    private final Invitations invitations;
    private final Directory directory;
    private final Address address;

    InvitingController(Invitations invitations, Directory directory, Address address) {
        this.invitations = invitations;
        this.directory = directory;
        this.address = address;
    }

    @PostMapping("/administration/people/{id}/invitations")
    InvitationMade invite(@PathVariable PersonId id, Member me) {
        me.mustAdministrate();
        var made = invitations.make(id, me);
        var link = address.of("/invitations/" + made.token().value());
        return new InvitationMade(id.value(), directory.person(id).name(), link, made.until());
    }
}
