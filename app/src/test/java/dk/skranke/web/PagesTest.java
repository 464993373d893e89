package dk.skranke.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PagesTest {

    @Test
    void every_page_has_its_template() {
        var pages = new ClassFileImporter()
                .importPackages("dk.skranke").stream()
                        .filter(it -> it.isAssignableTo(Page.class) && !it.isInterface())
                        .map(JavaClass::reflect)
                        .toList();
        assertThat(pages).isNotEmpty();
        assertThat(pages)
                .allSatisfy(it -> assertThat(Files.exists(Path.of("src/main/jte", PageWriter.template(it))))
                        .as(PageWriter.template(it))
                        .isTrue());
    }
}
