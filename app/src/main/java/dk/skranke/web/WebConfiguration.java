package dk.skranke.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final PageWriter pages;

    WebConfiguration(PageWriter pages) {
        this.pages = pages;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new IdConverter());
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new HandlerMethodReturnValueHandler() {
            @Override
            public boolean supportsReturnType(MethodParameter type) {
                return Page.class.isAssignableFrom(type.getParameterType());
            }

            @Override
            public void handleReturnValue(
                    @Nullable Object page,
                    MethodParameter type,
                    ModelAndViewContainer container,
                    NativeWebRequest request)
                    throws Exception {
                container.setRequestHandled(true);
                pages.write(
                        (Page) Objects.requireNonNull(page),
                        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                        Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
            }
        });
    }
}
