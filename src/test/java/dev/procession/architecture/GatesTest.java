package dev.procession.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whatever a student can call stands at a gate in a steered run, says that it is not controlled, or is in the list of
 * those that no other process could notice, with the reason. Otherwise exploring would miss orders without a word.
 */
class GatesTest {

    private static final String GATE = Rooms.API + ".internal.gate.Gate";

    /** What the gate does besides holding a process or telling that it is not held. */
    private static final Set<String> NO_GATES =
            Set.of("created", "markNoticeable", "warmUp", "enter", "named", "process");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(Rooms.API);

    @Test
    void everyOperationOfTheLibraryHasAGateOrAReason() throws IOException {
        Set<String> without = new TreeSet<>();
        for (JavaClass type : classes) {
            if (isOfTheApi(type)) {
                for (JavaMethod method : type.getMethods()) {
                    if (isOffered(method) && !reachesAGate(method)) {
                        without.add(type.getSimpleName() + "." + method.getName());
                    }
                }
            }
        }

        assertEquals(String.join("\n", listed()), String.join("\n", without));
    }

    private static boolean isOfTheApi(JavaClass type) {
        return type.getPackageName().equals(Rooms.API)
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isInterface()
                && !type.isEnum()
                && !type.isAssignableTo(Throwable.class);
    }

    private static boolean isOffered(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !method.getModifiers().contains(JavaModifier.BRIDGE);
    }

    private boolean reachesAGate(JavaCodeUnit start) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(start));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (JavaAccess<?> access : open.remove().getAccessesFromSelf()) {
                JavaClass owner = access.getTargetOwner();
                if (owner.getName().equals(GATE) && !NO_GATES.contains(access.getName())) {
                    return true;
                }
                if (owner.getPackageName().startsWith(Rooms.API)) {
                    for (JavaCodeUnit next : targets(access, owner)) {
                        if (seen.add(next)) {
                            open.add(next);
                        }
                    }
                }
            }
        }
        return false;
    }

    /** The methods that a call may run: that of the named class, and those of its superclasses. */
    private static Set<JavaCodeUnit> targets(JavaAccess<?> access, JavaClass owner) {
        return owner.getAllMethods().stream()
                .filter(method -> method.getName().equals(access.getName()))
                .collect(Collectors.toSet());
    }

    /** The lines of the list without the reasons. */
    private static Set<String> listed() throws IOException {
        try (BufferedReader list = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GatesTest.class.getResourceAsStream("without-a-gate.txt")),
                StandardCharsets.UTF_8))) {
            return list.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
