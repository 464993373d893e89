package dk.skranke.api;

import static dk.skranke.api.Place.ROOT;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.skranke.database.Asker;
import dk.skranke.signin.AskerFilter;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Programs come by a way of their own: a token with every request, no session, no cookie. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** Before the chain for people, which takes what is left. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Tokens tokens, ApiProblems problems) {
        return http.securityMatcher("/api", "/api/**")
                .authorizeHttpRequests(it -> it.requestMatchers(ROOT + "/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(it -> it.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(it -> it.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(FrameOptionsConfig::deny))
                .exceptionHandling(it ->
                        it.authenticationEntryPoint((request, response, _) -> problems.unknown(request, response)))
                .addFilterBefore(new TokenFilter(tokens, problems), AuthorizationFilter.class)
                .addFilterAfter(new AskerFilter(), AuthorizationFilter.class)
                .build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ScopeCheck()).addPathPatterns(ROOT + "/**");
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new BodyReader());
    }

    /** What is sent is held against {@link Limits}; the validator that comes with the description stays asleep. */
    @Override
    public Validator getValidator() {
        return new NoOpValidator();
    }

    @Bean
    Task<Void> forgetting(Once once) {
        return Tasks.recurring("api-forgetting", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> Asker.run(Asker.Role.CLEANING, once::forget));
    }

    private static class NoOpValidator implements Validator {

        @Override
        public boolean supports(Class<?> type) {
            return false;
        }

        @Override
        public void validate(Object target, Errors errors) {}
    }
}
