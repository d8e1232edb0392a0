package org.postern.api.baseline;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All that a plug-in can name in a source folder's packages, a line each. */
final class Signatures {

	private final TreeSet<String> lines = new TreeSet<>();

	private Signatures() {
	}

	static TreeSet<String> of(Path sources) throws IOException, ClassNotFoundException {
		Signatures signatures = new Signatures();
		try (Stream<Path> files = Files.walk(sources)) {
			for (Path file : files.filter(found -> found.toString().endsWith(".java")).toList()) {
				String name = sources.relativize(file).toString().replace(".java", "").replace('/', '.').replace('\\', '.');
				if (!name.endsWith("package-info")) {
					signatures.add(Class.forName(name, false, Signatures.class.getClassLoader()));
				}
			}
		}
		return signatures.lines;
	}

	private void add(Class<?> type) {
		if (!isOpen(type.getModifiers())) {
			return;
		}
		lines.add(type.getName() + " is " + kind(type) + " " + heirs(type));
		Arrays.stream(type.getDeclaredConstructors()).filter(found -> isOpen(found.getModifiers()))
				.map(Constructor::toGenericString).forEach(line -> lines.add(type.getName() + " has " + line));
		Arrays.stream(type.getDeclaredMethods()).filter(found -> isOpen(found.getModifiers()) && !found.isSynthetic())
				.map(Method::toGenericString).forEach(line -> lines.add(type.getName() + " has " + line));
		Arrays.stream(type.getDeclaredFields()).filter(found -> isOpen(found.getModifiers()) && !found.isSynthetic())
				.map(Field::toGenericString).forEach(line -> lines.add(type.getName() + " has " + line));
		Arrays.stream(type.getDeclaredClasses()).forEach(this::add);
	}

	private static boolean isOpen(int modifiers) {
		return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
	}

	private static String kind(Class<?> type) {
		return Modifier.toString(type.getModifiers()) + (type.isSealed() ? " sealed" : "") + (type.isRecord() ? " record" : "")
				+ (type.isEnum() ? " enum" : "");
	}

	/** What it is besides, and for a sealed type what there is of it: a switch over it names them all. */
	private static List<String> heirs(Class<?> type) {
		Stream<Class<?>> above = Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
		Stream<Class<?>> below = type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.empty();
		return Stream.concat(above, below).map(Class::getName).sorted().toList();
	}
}
