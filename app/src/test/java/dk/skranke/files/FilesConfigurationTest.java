package dk.skranke.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class FilesConfigurationTest {

    @Test
    void the_files_lie_where_the_office_says(@TempDir Path data) {
        new ApplicationContextRunner()
                .withUserConfiguration(FilesConfiguration.class)
                .withPropertyValues("skranke.data=" + data)
                .run(it -> {
                    assertThat(it).hasSingleBean(FileStore.class);
                    assertThat(data.resolve("files")).isDirectory();
                });
    }
}
