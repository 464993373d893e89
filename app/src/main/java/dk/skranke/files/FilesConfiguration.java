package dk.skranke.files;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FilesConfiguration {

    /** A string, because Spring would look for a path on the class path first. */
    @Bean
    FileStore fileStore(@Value("${skranke.data}") String data) {
        return new FileStore(Path.of(data));
    }
}
