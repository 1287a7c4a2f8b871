package org.cairn.web.browser;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What a handler takes from a request, read off the handler itself, so that no field is forgotten. */
final class Fields {

    private Fields() {}

    /** Names of all parameters of query and form, those inside a form's record too. */
    static Set<String> of(Method handler) {
        Set<String> names = new LinkedHashSet<>();
        for (Parameter parameter : handler.getParameters()) {
            RequestParam asked = parameter.getAnnotation(RequestParam.class);
            boolean elsewhere = parameter.isAnnotationPresent(RequestBody.class)
                    || parameter.isAnnotationPresent(PathVariable.class)
                    || parameter.getType().equals(MultipartFile.class);
            if (asked != null && !elsewhere) {
                names.add(asked.name().isEmpty() ? parameter.getName() : asked.name());
            } else if (parameter.getType().isRecord() && !elsewhere) {
                for (RecordComponent component : parameter.getType().getRecordComponents()) {
                    names.add(component.getName());
                }
            }
        }
        // what a handler takes from a map it does not name
        names.addAll(List.of("value", "note", "initiatives", "text", "comment", "label", "q", "lang", "theme"));
        return names;
    }

    static boolean takesFile(Method handler) {
        return List.of(handler.getParameterTypes()).contains(MultipartFile.class);
    }

    /** The body that it takes with this text wherever text may stand; null when it takes none. */
    static @Nullable Object body(Method handler, String text) {
        for (Parameter parameter : handler.getParameters()) {
            if (parameter.isAnnotationPresent(RequestBody.class)) {
                return value(parameter.getParameterizedType(), text);
            }
        }
        return null;
    }

    private static Object value(Type type, String text) {
        if (type instanceof ParameterizedType generic) {
            Type[] parts = generic.getActualTypeArguments();
            if (Map.class.isAssignableFrom((Class<?>) generic.getRawType())) {
                return Map.of(text.substring(0, Math.min(text.length(), 200)), value(parts[1], text));
            }
            if (Collection.class.isAssignableFrom((Class<?>) generic.getRawType())) {
                return List.of(value(parts[0], text));
            }
        }
        Class<?> plain = type instanceof Class<?> known ? known : Object.class;
        if (plain.isRecord()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (RecordComponent component : plain.getRecordComponents()) {
                fields.put(component.getName(), value(component.getGenericType(), text));
            }
            return fields;
        }
        if (plain.isEnum()) {
            return String.valueOf(plain.getEnumConstants()[0]);
        }
        if (plain == LocalDate.class) {
            return "2026-12-01";
        }
        if (plain == Boolean.class || plain == boolean.class) {
            return true;
        }
        if (Number.class.isAssignableFrom(plain) || plain.isPrimitive()) {
            return 1;
        }
        return text;
    }

    /** Names between braces. */
    static List<String> variables(String pattern) {
        List<String> found = new ArrayList<>();
        var matcher = java.util.regex.Pattern.compile("\\{([^}:]+)[^}]*}").matcher(pattern);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
