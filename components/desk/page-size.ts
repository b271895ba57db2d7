/** How many lines the budget shows at first, and how many "Show more" adds. */
export const FIRST_PAGE = 100;
