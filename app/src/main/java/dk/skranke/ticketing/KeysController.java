package dk.skranke.ticketing;

import dk.skranke.ticketing.pages.Keys;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class KeysController {

    @GetMapping("/keys")
    Keys keys() {
        return new Keys();
    }
}
