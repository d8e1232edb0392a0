package org.postern.ui.findings;

import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.postern.ui.icons.Icons;
import org.postern.ui.icons.StateIcons;
import org.postern.ui.site.SiteFinding;

/** The columns of the Findings table. */
final class FindingColumns {

	private final Icons icons;

	FindingColumns(Icons icons) {
		this.icons = icons;
	}

	/** @param holder the viewer's parent, which holds nothing else */
	void addTo(TableViewer viewer, Composite holder) {
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		layout.setColumnData(severity(viewer), new ColumnPixelData(96));
		layout.setColumnData(column(viewer, Messages.column_summary, found -> found.finding().summary()).getColumn(),
				new ColumnWeightData(100, 220));
		layout.setColumnData(column(viewer, Messages.column_place, FindingColumns::place).getColumn(),
				new ColumnPixelData(130));
		layout.setColumnData(column(viewer, Messages.column_source, found -> found.source().label()).getColumn(),
				new ColumnPixelData(80));
	}

	static String place(SiteFinding found) {
		String where = found.finding().place().orElse("");
		if (found.server().isBlank() || where.isBlank()) {
			return found.server() + where;
		}
		return found.server() + ", " + where;
	}

	private TableColumn severity(TableViewer viewer) {
		TableViewerColumn column = column(viewer, Messages.column_severity, found -> "");
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return ((SiteFinding) element).finding().severity().key();
			}

			@Override
			public Image getImage(Object element) {
				return icons.get(StateIcons.of(((SiteFinding) element).finding().severity()));
			}
		});
		return column.getColumn();
	}

	private static TableViewerColumn column(TableViewer viewer, String title,
			Function<SiteFinding, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((SiteFinding) element)));
		return column;
	}
}
