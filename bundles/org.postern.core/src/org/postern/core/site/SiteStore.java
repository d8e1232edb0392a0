package org.postern.core.site;

import java.nio.file.Path;

import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;

/** Reads and writes site folders. Comments, blank lines and the order of keys survive every write. */
public interface SiteStore {

	/** @throws SiteException with every problem of every file */
	Site load(Path folder) throws SiteException;

	/**
	 * Makes a new, empty site.
	 *
	 * @throws SiteException if the folder is one already, or cannot be written
	 */
	Site create(Path folder, String name) throws SiteException;

	/** Reads one file of a site for editing. */
	SiteDocument open(Path file) throws SiteException;

	/** Reads a server's text without touching the disk; {@code file} tells the server's name and is named in problems. */
	Parsed<MailServer> parseServer(Path file, String text);

	/** {@code text}, changed so that it states {@code server}, and otherwise left as the administrator wrote it. */
	String render(Path file, String text, MailServer server) throws SiteException;

	/** Reads a domain's text without touching the disk; {@code site} tells which servers there are. */
	Parsed<Domain> parseDomain(Site site, Path file, String text);

	/** {@code text}, changed so that it states {@code domain}, and otherwise left as the administrator wrote it. */
	String render(Site site, Path file, String text, Domain domain) throws SiteException;

	/**
	 * Writes a document atomically.
	 *
	 * @return the document as it now stands
	 * @throws SiteException if the file on disk is no longer the one that was opened, or cannot be written; the file
	 *                       is then as it was
	 */
	SiteDocument save(SiteDocument opened, String text) throws SiteException;

	/**
	 * Makes {@code site.yaml} state what a site says, and otherwise leaves it as the administrator wrote it. Whoever watches
	 * the file notices, also where it says that already.
	 *
	 * @throws SiteException if it was changed meanwhile, has no place for that, or cannot be written; it is then as it was
	 */
	void saveSite(Site site) throws SiteException;

	/** Adds a server's file. @throws SiteException if there is one of this name, or it cannot be written */
	void addServer(Site site, MailServer server) throws SiteException;

	/** Adds a domain's file. @throws SiteException if there is one of this name, or it cannot be written */
	void addDomain(Site site, Domain domain) throws SiteException;

	/** Removes a server's or a domain's file. */
	void remove(Path file) throws SiteException;

	/** The JSON Schema of server files, for editors. */
	String serverSchema();

	/** The JSON Schema of domain files, for editors. */
	String domainSchema();
}
