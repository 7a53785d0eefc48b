package dev.procession.multiprocessing.contract;

import dev.procession.multiprocessing.Multiprocessing;
import dev.procession.multiprocessing.StartMethod;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs the tests of a class that is marked {@link EachStartMethod} once with every start method. */
final class StartMethods implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(StartMethod.values()).map(With::new);
    }

    private record With(StartMethod method)
            implements ClassTemplateInvocationContext,
                    BeforeClassTemplateInvocationCallback,
                    AfterClassTemplateInvocationCallback,
                    BeforeEachCallback,
                    AfterEachCallback {

        @Override
        public String getDisplayName(int invocationIndex) {
            return method.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        /**
         * Sets the method before the program of a class runs, and again before each test, since a test may set another.
         */
        @Override
        public void beforeClassTemplateInvocation(ExtensionContext context) {
            Multiprocessing.setStartMethod(method);
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            Multiprocessing.setStartMethod(method);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            Children.endAll();
        }

        @Override
        public void afterClassTemplateInvocation(ExtensionContext context) {
            Multiprocessing.setStartMethod(StartMethod.SPAWN);
        }
    }
}
