package dk.skranke.api;

import static tools.jackson.databind.cfg.CoercionAction.Fail;

import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads what programs send, to the letter: what is unknown, of the wrong type or too long is said and not guessed. */
class BodyReader extends AbstractHttpMessageConverter<Body> {

    static final int LARGEST = 2_000_000;

    private final JsonMapper json = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withCoercionConfig(
                    LogicalType.Textual,
                    it -> it.setCoercion(CoercionInputShape.Integer, Fail)
                            .setCoercion(CoercionInputShape.Float, Fail)
                            .setCoercion(CoercionInputShape.Boolean, Fail))
            .withCoercionConfig(
                    LogicalType.Integer,
                    it -> it.setCoercion(CoercionInputShape.String, Fail)
                            .setCoercion(CoercionInputShape.EmptyString, Fail)
                            .setCoercion(CoercionInputShape.Boolean, Fail))
            .withCoercionConfig(LogicalType.Enum, it -> it.setCoercion(CoercionInputShape.EmptyString, Fail))
            .build();

    BodyReader() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Body.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canWrite(@Nullable MediaType type) {
        return false;
    }

    @Override
    protected Body readInternal(Class<? extends Body> type, HttpInputMessage input) throws IOException {
        var bytes = input.getBody().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) throw unreadable(new Rejected(Rejected.Kind.TOO_LARGE), input);
        try {
            return read(bytes, type);
        } catch (Rejected it) {
            throw unreadable(it, input);
        }
    }

    private Body read(byte[] bytes, Class<? extends Body> type) {
        try {
            var body = json.readValue(bytes, type);
            if (body == null) throw new Rejected(Rejected.Kind.UNREADABLE);
            Limits.check((Record) body);
            return body;
        } catch (UnrecognizedPropertyException it) {
            throw Rejected.unreadable(path(it), "unknown");
        } catch (DatabindException it) {
            var path = path(it);
            throw path.isEmpty() ? new Rejected(Rejected.Kind.UNREADABLE) : Rejected.unreadable(path, "value");
        } catch (JacksonException it) {
            throw new Rejected(Rejected.Kind.UNREADABLE);
        }
    }

    private static String path(JacksonException it) {
        return it.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static HttpMessageNotReadableException unreadable(Rejected it, HttpInputMessage input) {
        return new HttpMessageNotReadableException(it.kind().mark(), it, input);
    }

    @Override
    protected void writeInternal(Body body, HttpOutputMessage output) {
        throw new UnsupportedOperationException();
    }
}
