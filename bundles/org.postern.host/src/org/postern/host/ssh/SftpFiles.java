package org.postern.host.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.postern.api.backend.BackendException;
import org.postern.host.HostFiles;
import org.postern.host.HostFilesException;

/**
 * Files of another computer, over SFTP (version 3, as OpenSSH speaks it). A connection that was lost is made anew for
 * the next call; the call during which it was lost fails.
 */
final class SftpFiles implements HostFiles {

	private static final int CHUNK = 32 * 1024;

	private final String label;
	private final FilesConnection<SftpClient> connection;
	private Optional<SftpClient> open = Optional.empty();

	SftpFiles(String label, FilesConnection<SftpClient> connection) {
		this.label = label;
		this.connection = connection;
	}

	@Override
	public Kind kind(String path) throws HostFilesException {
		return told(path, client -> {
			try {
				return client.stat(path).isDirectory() ? Kind.FOLDER : Kind.FILE;
			} catch (SftpException e) {
				if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
					return Kind.NOTHING;
				}
				throw e;
			}
		});
	}

	@Override
	public List<String> names(String folder) throws HostFilesException {
		return told(folder, client -> StreamSupport.stream(client.readDir(folder).spliterator(), false)
				.map(SftpClient.DirEntry::getFilename).filter(name -> !name.equals(".") && !name.equals("..")).toList());
	}

	@Override
	public void makeFolder(String folder) throws HostFilesException {
		if (kind(folder) == Kind.FOLDER) {
			return;
		}
		int above = folder.lastIndexOf('/');
		if (above > 0) {
			makeFolder(folder.substring(0, above));
		}
		told(folder, client -> {
			client.mkdir(folder);
			return folder;
		});
	}

	@Override
	public byte[] read(String file) throws HostFilesException {
		return told(file, client -> {
			try (InputStream stream = client.read(file)) {
				return HostFiles.bounded(stream, file);
			}
		});
	}

	@Override
	public void write(String file, byte[] content) throws HostFilesException {
		told(file, client -> {
			try (SftpClient.CloseableHandle handle = client.open(file, OpenMode.Create, OpenMode.Write, OpenMode.Exclusive)) {
				for (int at = 0; at < content.length; at += CHUNK) {
					client.write(handle, at, content, at, Math.min(CHUNK, content.length - at));
				}
				OpenSSHFsyncExtension fsync = client.getExtension(OpenSSHFsyncExtension.class);
				if (fsync.isSupported()) {
					fsync.fsync(handle);
				}
				return file;
			}
		});
	}

	/** Read and written again: few servers copy by themselves. */
	@Override
	public void copy(String from, String to) throws HostFilesException {
		write(to, read(from));
		told(to, client -> {
			client.setStat(to, new SftpClient.Attributes().perms(client.stat(from).getPermissions()));
			return to;
		});
	}

	@Override
	public void rename(String from, String to) throws HostFilesException {
		told(to, client -> {
			OpenSSHPosixRenameExtension renaming = client.getExtension(OpenSSHPosixRenameExtension.class);
			if (!renaming.isSupported()) {
				throw new SftpException(SftpConstants.SSH_FX_OP_UNSUPPORTED,
						"this SFTP server cannot replace a file in one go (posix-rename@openssh.com)");
			}
			renaming.posixRename(from, to);
			return to;
		});
	}

	@Override
	public void remove(String path) throws HostFilesException {
		boolean folder = kind(path) == Kind.FOLDER;
		told(path, client -> {
			if (folder) {
				client.rmdir(path);
			} else {
				client.remove(path);
			}
			return path;
		});
	}

	@Override
	public void close() {
		open.ifPresent(SftpFiles::close);
	}

	private static void close(SftpClient client) {
		try {
			client.close();
		} catch (IOException e) {
			throw new IllegalStateException("An SFTP channel could not be closed", e);
		}
	}

	private interface Work<T> {
		T run(SftpClient client) throws IOException;
	}

	private <T> T told(String path, Work<T> work) throws HostFilesException {
		try {
			return work.run(client());
		} catch (SftpException e) {
			throw refused(path, e);
		} catch (HostFilesException e) {
			throw e;
		} catch (BackendException e) {
			throw new HostFilesException(e.getMessage(), e.remedy(), e);
		} catch (IOException e) {
			open = Optional.empty();
			connection.lost();
			throw new HostFilesException("the connection to " + label + " was lost at " + path + reason(e),
					"See whether the host and the way to it are well, and publish again.", e);
		}
	}

	private SftpClient client() throws BackendException, IOException {
		if (open.filter(SftpClient::isOpen).isEmpty()) {
			open = Optional.of(connection.open());
		}
		return open.get();
	}

	private static String reason(IOException e) {
		return Optional.ofNullable(e.getMessage()).map(text -> ": " + text).orElse("");
	}

	private HostFilesException refused(String path, SftpException e) {
		String where = path + " on " + label;
		return switch (e.getStatus()) {
			case SftpConstants.SSH_FX_PERMISSION_DENIED -> new HostFilesException("no permission for " + where,
					"Give the user who logs in there the right to write, or choose another folder.", e);
			case SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, SftpConstants.SSH_FX_QUOTA_EXCEEDED -> new HostFilesException(
					where + ": no space is left", "Make room there, then publish again.", e);
			case SftpConstants.SSH_FX_FAILURE -> new HostFilesException(
					where + ": the server says no more than '" + e.getMessage() + "'",
					"Usually the disk or the user's quota is full (df, quota), or something else has that name. Then publish "
							+ "again.", e);
			default -> new HostFilesException(where + ": " + e.getMessage(),
					"Check the path of the folder there, then publish again.", e);
		};
	}
}
