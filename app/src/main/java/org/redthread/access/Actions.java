package org.redthread.access;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/// Every action that any room declares, by the name of its permission.
///
/// The enums are found on the class path, so that no room can forget to hand its own in.
@Component
class Actions {

    private final Map<String, Action> byPermission;

    Actions() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Action.class));
        byPermission = scanner.findCandidateComponents("org.redthread").stream()
                .flatMap(found -> constants(String.valueOf(found.getBeanClassName())))
                .collect(toUnmodifiableMap(Action::permission, action -> action));
    }

    Optional<Action> named(String permission) {
        return Optional.ofNullable(byPermission.get(permission));
    }

    private static Stream<Action> constants(String type) {
        var constants =
                ClassUtils.resolveClassName(type, Action.class.getClassLoader()).getEnumConstants();
        if (constants == null) throw new IllegalStateException(type + " declares actions and is no enum");
        return Arrays.stream(constants).map(Action.class::cast);
    }
}
