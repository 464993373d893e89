package dk.skranke.api;

import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever reads the answers: in the language that the request asks for, otherwise in the person's own. */
final class Caller {

    private Caller() {}

    static Language language(HttpServletRequest request) {
        return asked(request).orElseGet(Caller::own);
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return Optional.empty();
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .flatMap(code ->
                        Arrays.stream(Language.values()).filter(it -> it.code().equals(code)))
                .findFirst();
    }

    private static Language own() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Member it
                ? it.language()
                : Language.EN;
    }
}
