package dk.skranke.matters;

import dk.skranke.matters.pages.MatterList;
import dk.skranke.office.Member;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/matters")
class MattersController {

    private static final int LONGEST_SEARCH = 200;

    private final MatterFiles files;

    MattersController(MatterFiles files) {
        this.files = files;
    }

    @GetMapping
    MatterList list(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "open") String state, Member me) {
        var words = q.length() > LONGEST_SEARCH ? q.substring(0, LONGEST_SEARCH) : q;
        return files.list(words.strip(), state.equals("closed") || state.equals("all") ? state : "open", me);
    }
}
