package dk.skranke.signin;

import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            CookieSession session,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return http.authorizeHttpRequests(it -> it.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/assets/*",
                                "/sign-in",
                                "/setup",
                                "/invitations/*",
                                "/health",
                                "/language",
                                "/feeds/*",
                                "/manifest.webmanifest",
                                "/worker.js",
                                "/offline")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(it -> it.securityContextRepository(session))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(it -> {})
                .csrf(it -> it.csrfTokenRepository(new SessionCsrf())
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .headers(it -> it.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        // Unlike the default, it gives way to a response that says otherwise.
                        .frameOptions(FrameOptionsConfig::disable)
                        .addHeaderWriter(new StaticHeadersWriter("X-Frame-Options", "DENY"))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()")))
                .exceptionHandling(
                        it -> it.authenticationEntryPoint((request, response, _) -> toSignIn(request, response))
                                .accessDeniedHandler((request, response, _) -> oldForm(request, response, problems)))
                .addFilterAfter(new AskerFilter(), AuthorizationFilter.class)
                .build();
    }

    /** Signing in is ours; without this Spring Boot would make up a user and print its password. */
    @Bean
    AuthenticationManager nobodyElse() {
        return it -> {
            throw new ProviderNotFoundException("there is no other way in");
        };
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var to = request.getMethod().equals("GET") ? request.getRequestURI() + query : "/";
        response.sendRedirect("/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }

    /** A form from before the session: signing in helps whose session ended, reloading everybody else. */
    private static void oldForm(
            HttpServletRequest request, HttpServletResponse response, HandlerExceptionResolver problems)
            throws IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn || openToAll(request)) {
            problems.resolveException(request, response, null, new AccessDeniedException("form out of date"));
            return;
        }
        toSignIn(request, response);
    }

    private static boolean openToAll(HttpServletRequest request) {
        return request.getRequestURI().matches("/setup|/language|/invitations/.*");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == Member.class;
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                var authentication = SecurityContextHolder.getContext().getAuthentication();
                if (authentication != null && authentication.getPrincipal() instanceof Member it) return it;
                throw new NotFound();
            }
        });
    }
}
