package dk.skranke.web;

import dk.skranke.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalConverter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads ids, which are records around one long, out of addresses and forms. What is no number names nothing. */
class IdConverter implements ConverterFactory<String, Record>, ConditionalConverter {

    @Override
    public boolean matches(TypeDescriptor from, TypeDescriptor to) {
        var parts = to.getType().isRecord() ? to.getType().getRecordComponents() : null;
        return parts != null && parts.length == 1 && parts[0].getType() == long.class;
    }

    @Override
    public <T extends Record> Converter<String, T> getConverter(Class<T> type) {
        return text -> text.isBlank() ? none() : id(type, text);
    }

    /** An empty choice in a form: nobody, nothing. */
    @SuppressWarnings("NullAway")
    private static <T> T none() {
        return (@Nullable T) null;
    }

    private static <T> T id(Class<T> type, String text) {
        try {
            var constructor = type.getDeclaredConstructor(long.class);
            constructor.setAccessible(true);
            return constructor.newInstance(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            throw new NotFound();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
