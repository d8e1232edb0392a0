package org.postern.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.osgi.framework.connect.ConnectContent;

/** A jar of the class path as the content of a bundle. Its headers are those of its manifest. */
final class ConnectedJar implements ConnectContent {

	private final Path jar;
	private Optional<ZipFile> open = Optional.empty();

	ConnectedJar(Path jar) {
		this.jar = jar;
	}

	@Override
	public synchronized void open() throws IOException {
		if (open.isEmpty()) {
			open = Optional.of(new ZipFile(jar.toFile()));
		}
	}

	@Override
	public synchronized void close() throws IOException {
		if (open.isPresent()) {
			open.get().close();
			open = Optional.empty();
		}
	}

	private synchronized ZipFile file() {
		return open.orElseThrow(() -> new IllegalStateException(jar + " is closed"));
	}

	@Override
	public Optional<Map<String, String>> getHeaders() {
		return Optional.empty();
	}

	@Override
	public Iterable<String> getEntries() {
		return () -> file().stream().map(ZipEntry::getName).iterator();
	}

	@Override
	public Optional<ConnectEntry> getEntry(String path) {
		return Optional.ofNullable(file().getEntry(path)).map(entry -> new Entry(file(), entry));
	}

	@Override
	public Optional<ClassLoader> getClassLoader() {
		return Optional.of(ConnectedJar.class.getClassLoader());
	}

	/** A file or folder in the jar. */
	private record Entry(ZipFile file, ZipEntry entry) implements ConnectEntry {

		@Override
		public String getName() {
			return entry.getName();
		}

		@Override
		public long getContentLength() {
			return entry.getSize();
		}

		@Override
		public long getLastModified() {
			return entry.getTime();
		}

		@Override
		public InputStream getInputStream() throws IOException {
			return file.getInputStream(entry);
		}
	}
}
