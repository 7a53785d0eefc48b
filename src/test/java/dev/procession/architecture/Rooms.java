package dev.procession.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Divides the classes into slices, between which no cycle of dependencies is allowed. */
final class Rooms {

    static final String ROOT = "dev.procession.";
    static final String API = ROOT + "multiprocessing";

    private Rooms() {}

    /**
     * One slice for each package. The leaf types of the students' API are a slice of their own, see {@link #isLeaf}.
     */
    static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String name = type.getPackageName().replaceFirst("^dev\\.procession\\.?", "");
                return SliceIdentifier.of(isLeaf(type) ? name + " (leaf types)" : name);
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }

    /**
     * One slice for each top-level type of a package, with all that is nested in it. Other packages do not count.
     * {@code Process} and its builder {@code ProcessPlan} are one slice: each makes the other, and both names are the
     * API's.
     */
    static SliceAssignment typesOf(String packageName) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().equals(packageName)
                        ? SliceIdentifier.of(topLevel(type).replace("ProcessPlan", "Process"))
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "types of " + packageName;
            }
        };
    }

    /**
     * Whether a type of the students' API is one that the runtime throws, calls or asks for: an exception, a functional
     * interface with its argument {@code Args}, or an enum. These types depend on the JDK and on each other only, so
     * the runtime below the API may know them.
     */
    static boolean isLeaf(JavaClass type) {
        JavaClass top = type;
        while (top.getEnclosingClass().isPresent()) {
            top = top.getEnclosingClass().get();
        }
        return top.getPackageName().equals(API)
                && (top.isAssignableTo(Throwable.class)
                        || top.isEnum()
                        || top.isAnnotatedWith(FunctionalInterface.class)
                        || top.getSimpleName().equals("Args"));
    }

    /** The name of the top-level type that a class belongs to. */
    static String topLevel(JavaClass type) {
        String name = type.getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
