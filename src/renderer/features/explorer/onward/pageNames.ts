/** The names by which operations page, and by which their answers say how far they have come. */
export const PAGE_NAMES = {
  /** Whether there is more: a boolean, or one written as a text. */
  more: ['has_more', 'hasMore', 'has_next', 'hasNext', 'has_next_page', 'hasNextPage'],
  /** How many there are on all pages. */
  total: ['total_count', 'totalCount', 'total_num', 'totalNum', 'total'],
  totalPages: ['total_page', 'totalPage', 'total_pages', 'totalPages', 'page_count', 'pageCount'],
  /** Which page an answer is. */
  echoedPage: ['page_number', 'pageNumber', 'page_no', 'pageNo', 'current_page', 'currentPage'],
  /** How long a page is to be. */
  size: [
    'size',
    'page_size',
    'pageSize',
    'pagesize',
    'maxResults',
    'max_results',
    'limit',
    'count',
  ],
  /** From which entry, counted from 0. */
  offset: ['offset', 'start'],
} as const

/** Where an answer says from where to go on, and the fields that take it, the likeliest first. */
export const CURSORS = [
  { next: 'next_cursor', fields: ['cursor', 'next_cursor', 'offset'] },
  { next: 'nextCursor', fields: ['cursor', 'nextCursor', 'offset'] },
  { next: 'nextToken', fields: ['nextToken', 'next_token'] },
  { next: 'next_token', fields: ['next_token', 'nextToken'] },
] as const

/**
 * The fields that take the number of a page, and the number of the first where nothing was typed;
 * `null` where some operations count from 0 and others from 1.
 */
export const PAGE_NUMBERS: readonly { field: string; first: number | null }[] = [
  { field: 'pageNumber', first: 1 },
  { field: 'page_number', first: 1 },
  { field: 'pageNum', first: 1 },
  { field: 'page_num', first: 1 },
  { field: 'pageNo', first: 1 },
  { field: 'page_no', first: 1 },
  { field: 'currentPage', first: 1 },
  { field: 'current_page', first: 1 },
  { field: 'page', first: 1 },
  { field: 'pageIndex', first: null },
  { field: 'page_index', first: null },
]
