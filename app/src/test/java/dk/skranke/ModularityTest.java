package dk.skranke;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modules_use_only_what_others_publish_and_the_arrows_form_no_circle() {
        ApplicationModules.of(Skranke.class).verify();
    }
}
